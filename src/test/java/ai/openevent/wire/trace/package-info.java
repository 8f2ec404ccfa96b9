@NullMarked
package ai.openevent.wire.trace;

import org.jspecify.annotations.NullMarked;
