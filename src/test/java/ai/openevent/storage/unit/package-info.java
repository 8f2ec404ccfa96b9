/// Units of work on a store in memory.
@NullMarked
package ai.openevent.storage.unit;

import org.jspecify.annotations.NullMarked;
