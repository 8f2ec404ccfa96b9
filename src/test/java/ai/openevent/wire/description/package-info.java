@NullMarked
package ai.openevent.wire.description;

import org.jspecify.annotations.NullMarked;
