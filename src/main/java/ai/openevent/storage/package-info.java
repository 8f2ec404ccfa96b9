/// Keeps bytes safely, per team. One [Commit] is one line of a journal: it is there as a whole or it isn't.
/// Start with [Store]; modules that take part in a turn write through a [UnitOfWork].
/// What is too large for a journal is in [StoredFiles]. Knows no domain type.
@NullMarked
@ApplicationModule(displayName = "Storage", allowedDependencies = {})
package ai.openevent.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
