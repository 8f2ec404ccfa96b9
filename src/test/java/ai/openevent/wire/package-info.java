@NullMarked
package ai.openevent.wire;

import org.jspecify.annotations.NullMarked;
