package ai.openevent.conversation;

/// What became of a message by chat.
///
/// @param number counts the turns of the conversation, from 1
public record ChatTurn(int number, TurnResult result) {}
