/// The historical contract: every controller of the wire, and one mapper per record. Its many old keys (steps, hashes,
/// twins of one fact) are views, computed here; the modules below never know them. Nobody may use this module.
@NullMarked
@ApplicationModule(
    displayName = "Wire",
    allowedDependencies =
        {"booking", "conversation", "tasks", "mail", "activity", "language", "llm", "venue", "access", "storage"})
package ai.openevent.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
