/// Tests of the kernel: plain JUnit, no Spring.
@NullMarked
package ai.openevent.booking;

import org.jspecify.annotations.NullMarked;
