package ai.openevent.activity;

import ai.openevent.conversation.Conversations.Exchanged;
import ai.openevent.conversation.Conversations.HilDecision;
import ai.openevent.conversation.Conversations.Mailed;
import java.util.List;

/// What happened in a booking's conversation, beside the booking itself. Each list is oldest first.
///
/// @param decisions on withheld replies and approvals
/// @param letters that left about the booking
/// @param messages both ways, the one that opened the booking included
record Besides(List<HilDecision> decisions, List<Mailed> letters, List<Exchanged> messages) {

  static final Besides NOTHING = new Besides(List.of(), List.of(), List.of());

  Besides {
    decisions = List.copyOf(decisions);
    letters = List.copyOf(letters);
    messages = List.copyOf(messages);
  }
}
