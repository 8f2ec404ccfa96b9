package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import ai.openevent.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is stored of a conversation by chat beside its messages: its last turn stays readable, so that a client who was cut
/// off, or who sends the message again, gets the same answer.
///
/// @param name what the client's program calls the conversation
/// @param turns how many were taken
/// @param asking the key of the turn that is being taken; null for none
/// @param last null before the first turn
record ChatState(String name, int turns, ChatMessage.@Nullable Key asking, @Nullable Last last) {

  private enum Kind {
    BOOKED,
    ANSWERED_ALONE,
    LEFT_TO_PEOPLE
  }

  /// @param key null when the message had none
  /// @param span null in a conversation that was stored before it was kept
  record Last(
      Kind kind, String reply, @Nullable UUID booking, @Nullable UUID draft, ChatMessage.@Nullable Key key,
      @Nullable Span span) {

    static Last of(TurnResult result, ChatMessage.@Nullable Key key, Span span) {
      return switch (result) {
        case TurnResult.Booked booked ->
            new Last(Kind.BOOKED, booked.reply(), booked.booking().value(), booked.draft(), key, span);
        case TurnResult.AnsweredAlone alone -> new Last(Kind.ANSWERED_ALONE, alone.reply(), null, null, key, span);
        case TurnResult.LeftToPeople left -> new Last(Kind.LEFT_TO_PEOPLE, left.reply(), null, null, key, span);
      };
    }

    TurnResult result(ThreadId thread) {
      TenantId team = thread.tenant();
      if (booking != null) {
        return new TurnResult.Booked(thread, new BookingId(team, booking), reply, draft);
      }
      return kind == Kind.LEFT_TO_PEOPLE ? new TurnResult.LeftToPeople(reply) : new TurnResult.AnsweredAlone(reply);
    }
  }

  static ChatState named(String name) {
    return new ChatState(name, 0, null, null);
  }

  ChatState asking(ChatMessage.@Nullable Key key) {
    return new ChatState(name, turns, key, last);
  }

  /// @param span what the turn said
  ChatState answered(TurnResult result, Span span) {
    return new ChatState(name, turns + 1, null, Last.of(result, asking, span));
  }

  /// Whether the last turn was this very message's.
  ///
  /// @throws KeyMisused when the key belongs to another message
  boolean answered(ChatMessage.@Nullable Key key) {
    ChatMessage.Key known = last == null ? null : last.key();
    if (key == null || known == null || !known.value().equals(key.value())) {
      return false;
    }
    if (!known.digest().equals(key.digest())) {
      throw new KeyMisused();
    }
    return true;
  }
}
