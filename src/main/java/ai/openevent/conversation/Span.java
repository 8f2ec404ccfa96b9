package ai.openevent.conversation;

/// The part of a conversation that one turn made: the events after `from`, up to `to`.
record Span(long from, long to) {}
