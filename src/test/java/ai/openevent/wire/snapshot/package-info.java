@NullMarked
package ai.openevent.wire.snapshot;

import org.jspecify.annotations.NullMarked;
