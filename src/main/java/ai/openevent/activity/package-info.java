/// What happened, readable by a manager: a projection of the journal in two depths. Nothing is ever logged here by a call;
/// if an entry is missing, an event is. Start with [ActivityLog].
@NullMarked
@ApplicationModule(displayName = "Activity", allowedDependencies = {"booking", "conversation", "venue", "storage"})
package ai.openevent.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
