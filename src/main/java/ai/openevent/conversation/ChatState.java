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
  record Last(
      Kind kind, String reply, @Nullable UUID booking, @Nullable UUID draft, ChatMessage.@Nullable Key key) {

    static Last of(TurnResult result, ChatMessage.@Nullable Key key) {
      return switch (result) {
        case TurnResult.Booked booked ->
            new Last(Kind.BOOKED, booked.reply(), booked.booking().value(), booked.draft(), key);
        case TurnResult.AnsweredAlone alone -> new Last(Kind.ANSWERED_ALONE, alone.reply(), null, null, key);
        case TurnResult.LeftToPeople left -> new Last(Kind.LEFT_TO_PEOPLE, left.reply(), null, null, key);
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

  ChatState answered(TurnResult result) {
    return new ChatState(name, turns + 1, null, Last.of(result, asking));
  }

  /// Null before the first turn.
  @Nullable ChatTurn lastTurn(ThreadId thread) {
    return last == null ? null : new ChatTurn(turns, last.result(thread));
  }

  /// The turn that the same message made; null when the last turn was another message's.
  ///
  /// @throws KeyMisused when the key belongs to another message
  @Nullable ChatTurn repeated(ThreadId thread, ChatMessage.@Nullable Key key) {
    ChatMessage.Key known = last == null ? null : last.key();
    if (key == null || known == null || !known.value().equals(key.value())) {
      return null;
    }
    if (!known.digest().equals(key.digest())) {
      throw new KeyMisused();
    }
    return lastTurn(thread);
  }
}
