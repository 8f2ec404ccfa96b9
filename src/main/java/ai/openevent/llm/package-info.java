/// What the house knows about language models: which provider does which part of the work, and the prompts that are the
/// team's to change. Knows no booking, and no provider's own types. The built-in reader and writer need none of it.
/// Start with [ModelSettings] and [Prompts].
@NullMarked
@ApplicationModule(displayName = "Language models", allowedDependencies = {"storage"})
package ai.openevent.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
