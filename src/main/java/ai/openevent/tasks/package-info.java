/// What a person has to say yes or no to. Open decisions are facts of bookings and drafts of conversations; a task is how
/// they are shown and settled. Start with [Tasks].
@NullMarked
@ApplicationModule(displayName = "Tasks", allowedDependencies = {"booking", "conversation", "venue", "storage"})
package ai.openevent.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
