package ai.openevent.conversation;

import ai.openevent.venue.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is stored of a conversation beside its transcript: document `thread/<id>`.
///
/// @param bookings in the order in which they came up
/// @param focus the booking that is being talked about
/// @param draft the reply that waits for a manager
/// @param lastText the client's latest message
record ThreadState(
    String clientEmail,
    Instant openedAt,
    boolean open,
    List<UUID> bookings,
    @Nullable UUID focus,
    Language language,
    @Nullable WaitingReply draft,
    @Nullable String lastText) {

  ThreadState {
    bookings = List.copyOf(bookings);
  }

  /// @param offerVersion the unreleased offer in the text; null for none
  record WaitingReply(UUID id, UUID booking, String text, @Nullable Integer offerVersion, Instant createdAt) {}

  static ThreadState opened(String clientEmail, Instant at) {
    return new ThreadState(clientEmail, at, true, List.of(), null, Language.EN, null, null);
  }

  ThreadState focusing(UUID booking) {
    List<UUID> all = new ArrayList<>(bookings);
    if (!all.contains(booking)) {
      all.add(booking);
    }
    return new ThreadState(clientEmail, openedAt, open, all, booking, language, draft, lastText);
  }

  ThreadState hearing(String text) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, language, draft, text);
  }

  ThreadState speaking(Language newLanguage) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, newLanguage, draft, lastText);
  }

  ThreadState waitingWith(@Nullable WaitingReply reply) {
    return new ThreadState(clientEmail, openedAt, open, bookings, focus, language, reply, lastText);
  }

  ThreadState closed() {
    return new ThreadState(clientEmail, openedAt, false, bookings, focus, language, draft, lastText);
  }
}
