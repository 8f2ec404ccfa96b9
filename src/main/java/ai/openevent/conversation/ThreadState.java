package ai.openevent.conversation;

import ai.openevent.booking.Origin;
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
/// @param chat null for a conversation that doesn't come by chat
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
    @Nullable Integer letters,
    @Nullable ChatState chat) {

  ThreadState {
    bookings = List.copyOf(bookings);
  }

  /// Words that the client gets with the decision on an approval, and not before it (workflow.md 27.20).
  record Aside(UUID approval, String text) {}

  static ThreadState opened(String clientEmail, Instant at) {
    return new ThreadState(clientEmail, at, true, List.of(), null, null, null, null, null, 0, null, null);
  }

  ThreadState focusing(UUID booking) {
    List<UUID> all = new ArrayList<>(bookings);
    if (!all.contains(booking)) {
      all.add(booking);
    }
    return new ThreadState(clientEmail, openedAt, open, all, booking, draft, aside, lastText, unresolved, decisions, letters, chat);
  }

  ThreadState hearing(String text) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, draft, aside, text, null, decisions, letters, chat);
  }

  ThreadState waitingWith(@Nullable WaitingReply reply) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, reply, aside, lastText, unresolved, decisions, letters, chat);
  }

  ThreadState keeping(@Nullable Aside newAside) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, draft, newAside, lastText, unresolved, decisions, letters, chat);
  }

  ThreadState wondering(String text) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, draft, aside, lastText, text, decisions, letters, chat);
  }

  ThreadState decided() {
    return new ThreadState(
        clientEmail, openedAt, open, bookings, focus, null, aside, lastText, unresolved, decisions + 1, letters, chat);
  }

  ThreadState closed() {
    return new ThreadState(clientEmail, openedAt, false, bookings, focus, draft, aside, lastText, unresolved, decisions, letters, chat);
  }

  ThreadState chatting(ChatState now) {
    return new ThreadState(
        clientEmail, openedAt, open, bookings, focus, draft, aside, lastText, unresolved, decisions, letters, now);
  }

  /// What programs call the conversation.
  String name(ThreadId thread) {
    return chat == null ? thread.toString() : chat.name();
  }

  /// With an address to reach the client at, when there was none before.
  ThreadState reachedAt(@Nullable String email) {
    return email == null || !Origin.isUnknown(clientEmail) ? this : new ThreadState(
        email, openedAt, open, bookings, focus, draft, aside, lastText, unresolved, decisions, letters, chat);
  }

  ThreadState mailed() {
    int before = letters == null ? 0 : letters;
    return new ThreadState(
        clientEmail, openedAt, open, bookings, focus, draft, aside, lastText, unresolved, decisions, before + 1, chat);
  }

  /// The aside of an approval; empty when there is none.
  String asideOf(UUID approval) {
    return aside != null && aside.approval().equals(approval) ? aside.text() : "";
  }
}
