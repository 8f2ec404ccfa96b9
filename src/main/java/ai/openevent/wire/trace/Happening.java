package ai.openevent.wire.trace;

import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One entry of a trace.
///
/// @param seq from 1, over the whole conversation
/// @param commit the number of the commit that it came with
/// @param logic whether it is part of how a decision came about; the others are told on request only
/// @param subject what it is about: `date`
/// @param event what happened: `days_chosen`
/// @param actor `client`, `assistant`, `manager` or `system`
/// @param owner where the booking stood before
/// @param step where it stood after; null while there is none
/// @param data what the journal has of it
/// @param booking as it was after; null while there is none
record Happening(
    long seq,
    long commit,
    Instant at,
    Kind kind,
    boolean logic,
    String subject,
    String event,
    String actor,
    @Nullable Step owner,
    @Nullable Step step,
    ObjectNode data,
    @Nullable Booking booking) {

  /// `logic` or `verbose`.
  String granularity() {
    return logic ? "logic" : "verbose";
  }

  /// For people: `date: days chosen`.
  String summary() {
    return subject.replace('_', ' ') + ": " + event.replace('_', ' ');
  }
}
