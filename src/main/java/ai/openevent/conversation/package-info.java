/// One turn, from a client's message to the reply: thread, duplicates, lock, reading, decision, words, transcript, and the
/// drafts that wait for a manager. Start with [Conversations].
@NullMarked
@ApplicationModule(displayName = "Conversation", allowedDependencies = {"booking", "language", "venue", "storage"})
package ai.openevent.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
