package ai.openevent.conversation;

import java.util.List;

/// What became of a message by chat, and what the house has said since then.
///
/// @param number counts the turns of the conversation, from 1
/// @param from the [version][Conversations#version] of the conversation before the turn; negative when that isn't known
/// @param to the version up to which this tells
/// @param since texts that no message asked for, oldest first: a reply that waited for a manager, words about a payment
public record ChatTurn(int number, TurnResult result, long from, long to, List<String> since) {

  public ChatTurn {
    since = List.copyOf(since);
  }
}
