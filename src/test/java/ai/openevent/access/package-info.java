@NullMarked
package ai.openevent.access;

import org.jspecify.annotations.NullMarked;
