package ai.openevent.conversation;

/// Something was said or decided in a conversation, and is committed. A hint to look again: it may be missed, and there is
/// none for what another process committed.
public record ConversationGrew(ThreadId thread) {}
