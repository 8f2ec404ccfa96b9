package ai.openevent.tasks;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All tasks. At most one is pending for a booking and kind, and one withheld reply for a conversation.
public interface Tasks {

  /// Oldest first.
  List<Task> pending(TenantId team);

  Optional<Task> find(TenantId team, UUID id);

  /// All tasks of a booking, decided ones included, oldest first.
  List<Task> ofBooking(TenantId team, UUID booking);

  /// Grows whenever a task of the booking comes, changes or goes.
  long revision(TenantId team, UUID booking);

  Approved approve(TenantId team, UUID id, Approval approval, String by);

  /// @return empty when there is no such task or it isn't pending any more
  Optional<Settled> reject(TenantId team, UUID id, @Nullable String note, String by);

  /// Removes decided tasks, and pending ones as well if asked to, except those of a thread to keep. What a pending one asked is
  /// put away with it, so that nothing waits for a decision that nobody can see: a withheld reply is taken back, a final
  /// confirmation that is still needed comes up again with the client's next message. What a client asked for on a booking and
  /// waits for (a cancellation, a person, a thing to be sourced, a disputed room, a review) comes up by nothing but these words,
  /// so such a task stays pending until it is decided.
  ///
  /// @return how many went
  int cleanUp(TenantId team, @Nullable UUID keepThread, boolean includePending);

  /// Removes every task of a client, decided ones included.
  ///
  /// @param email in lower case
  /// @return how many
  int forget(TenantId team, String email);

  /// @param seenDraft the draft as the manager saw it: with any other nothing is approved. Null approves what waits now
  record Approval(
      @Nullable String note,
      @Nullable String editedText,
      @Nullable String sourcedName,
      @Nullable Money sourcedPrice,
      @Nullable String seenDraft) {}

  /// What became of an approval.
  sealed interface Approved {

    /// What it led to; empty when it led to nothing.
    default Optional<Settled> settled() {
      return Optional.empty();
    }
  }

  /// @param task as it is now
  /// @param text what the client reads; null when there is nothing to say
  record Settled(Task task, @Nullable String text) implements Approved {
    @Override
    public Optional<Settled> settled() {
      return Optional.of(this);
    }
  }

  /// The draft is not the one that the manager saw; the task still waits.
  record DraftChanged() implements Approved {}

  /// There is no such task, or it isn't pending any more.
  record NotPending() implements Approved {}
}
