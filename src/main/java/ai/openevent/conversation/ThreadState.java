package ai.openevent.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is stored of a conversation beside its transcript: document `thread/<id>`.
///
/// @param bookings in the order in which they came up
/// @param focus the booking that the last reply was about
/// @param draft the reply that waits for a manager
/// @param aside answers that go out together with a decision
/// @param lastText the client's latest message
/// @param unresolved the message of which was asked what booking it means; null unless that was the last question
/// @param decisions how many withheld replies were decided
/// @param letters how many letters left about its bookings; null for none
record ThreadState(
    String clientEmail,
    Instant openedAt,
    boolean open,
    List<UUID> bookings,
    @Nullable UUID focus,
    @Nullable WaitingReply draft,
    @Nullable Aside aside,
    @Nullable String lastText,
    @Nullable String unresolved,
    int decisions,
    @Nullable Integer letters) {

  ThreadState {
    bookings = List.copyOf(bookings);
  }

  /// Words that the client gets with the decision on an approval, and not before it (workflow.md 27.20).
  record Aside(UUID approval, String text) {}

  static ThreadState opened(String clientEmail, Instant at) {
    return new ThreadState(clientEmail, at, true, List.of(), null, null, null, null, null, 0, null);
  }

  ThreadState focusing(UUID booking) {
    List<UUID> all = new ArrayList<>(bookings);
    if (!all.contains(booking)) {
      all.add(booking);
    }
    return new ThreadState(clientEmail, openedAt, open, all, booking, draft, aside, lastText, unresolved, decisions, letters);
  }

  ThreadState hearing(String text) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, draft, aside, text, null, decisions, letters);
  }

  ThreadState waitingWith(@Nullable WaitingReply reply) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, reply, aside, lastText, unresolved, decisions, letters);
  }

  ThreadState keeping(@Nullable Aside newAside) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, draft, newAside, lastText, unresolved, decisions, letters);
  }

  ThreadState wondering(String text) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, draft, aside, lastText, text, decisions, letters);
  }

  ThreadState decided() {
    return new ThreadState(
        clientEmail, openedAt, open, bookings, focus, null, aside, lastText, unresolved, decisions + 1, letters);
  }

  ThreadState closed() {
    return new ThreadState(clientEmail, openedAt, false, bookings, focus, draft, aside, lastText, unresolved, decisions, letters);
  }

  ThreadState mailed() {
    int before = letters == null ? 0 : letters;
    return new ThreadState(
        clientEmail, openedAt, open, bookings, focus, draft, aside, lastText, unresolved, decisions, before + 1);
  }

  /// The aside of an approval; empty when there is none.
  String asideOf(UUID approval) {
    return aside != null && aside.approval().equals(approval) ? aside.text() : "";
  }
}
