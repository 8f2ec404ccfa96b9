/// The unit of work: what one turn writes, collected and committed at once. Works with any
/// [ai.openevent.storage.Store]. Start with [JournalUnitOfWork].
@NullMarked
package ai.openevent.storage.unit;

import org.jspecify.annotations.NullMarked;
