/// Words: a client's text becomes a [Reading], a reading becomes the [ai.openevent.booking.Intent]s of a turn, and what the
/// decision says becomes a reply. Everything here is deterministic and works without a model.
///
/// Start with [Reader]. A language is a folder below `resources/language`; the code below reads it.
@NullMarked
@ApplicationModule(displayName = "Language", allowedDependencies = {"booking", "venue"})
package ai.openevent.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
