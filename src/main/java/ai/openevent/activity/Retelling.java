package ai.openevent.activity;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk.Happened;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.History;
import ai.openevent.booking.Status;
import ai.openevent.conversation.Conversations.HilDecision;
import ai.openevent.conversation.Conversations.Mailed;
import ai.openevent.venue.Offering;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Retells a booking's history, event by event, as a [Chronicle]. Pure: the same history always reads the same.
final class Retelling {

  /// More are not kept (workflow.md 27.26).
  private static final int KEPT = 50;

  private final Words words;
  private final Deque<HilDecision> decisions;
  private final List<Mailed> letters;
  private final Deque<Mailed> untold;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Chronicle.Move> moves = new ArrayList<>();
  private final List<Chronicle.Verdict> verdicts = new ArrayList<>();
  private Booking booking;
  private long lastMillis;
  private int sameMillis;

  private Retelling(BookingId id, List<HilDecision> decisions, List<Mailed> letters, Offering offering) {
    this.booking = Booking.nothing(id);
    this.decisions = new ArrayDeque<>(decisions);
    this.letters = letters;
    this.untold = new ArrayDeque<>(letters);
    this.words = new Words(offering);
  }

  /// @param history oldest first
  /// @param decisions on withheld replies and approvals, oldest first
  /// @param letters that left about the booking, oldest first
  static Chronicle of(
      BookingId id, List<Happened> history, List<HilDecision> decisions, List<Mailed> letters, Offering offering) {
    Set<UUID> told = history.stream()
        .map(Happened::event)
        .filter(BookingEvent.ApprovalSettled.class::isInstance)
        .map(event -> ((BookingEvent.ApprovalSettled) event).approval().value())
        .collect(Collectors.toSet());
    List<HilDecision> others = decisions.stream()
        .filter(decision -> decision.booking().equals(id) && !told.contains(decision.draft()))
        .toList();
    return new Retelling(id, others, letters, offering).tell(history);
  }

  private Chronicle tell(List<Happened> history) {
    int from = 0;
    while (from < history.size()) {
      int until = from;
      while (until < history.size() && history.get(until).commit() == history.get(from).commit()) {
        until++;
      }
      besidesUntil(history.get(from).at());
      commit(history.subList(from, until), from == 0);
      from = until;
    }
    besidesUntil(Instant.MAX);
    return new Chronicle(newestFirst(), moves, verdicts, letters);
  }

  /// The status is compared over the whole commit: a room that is given up and taken again within one was never free.
  private void commit(List<Happened> happened, boolean first) {
    Status before = booking.exists() ? booking.status() : Status.LEAD;
    Telling telling = new Telling(words, first);
    for (Happened one : happened) {
      telling.of(booking, one.event()).forEach(line -> add(line, one.at()));
      verdict(one.event(), one.at());
      Step from = booking.exists() ? Step.of(booking) : null;
      booking = History.evolve(booking, one.event());
      move(from, Step.of(booking), one.at());
    }
    status(before, booking.status(), happened.getLast().at());
  }

  /// What was arranged is told right after the decision to.
  private void verdict(BookingEvent event, Instant at) {
    if (event instanceof BookingEvent.ApprovalSettled settled) {
      verdicts.add(new Chronicle.Verdict(settled.approval().value(), settled.about(), Step.of(booking), settled.approved(),
          settled.edited(), settled.note(), null, at));
    } else if (event instanceof BookingEvent.ItemSourced sourced && !verdicts.isEmpty()) {
      verdicts.add(verdicts.removeLast().arranging(sourced.item()));
    }
  }

  private void move(@Nullable Step from, Step to, Instant at) {
    if (from == to) {
      return;
    }
    moves.add(new Chronicle.Move(from, to, at));
    for (Step passed : Step.values()) {
      boolean forward = from != null && passed.compareTo(from) > 0 && passed.compareTo(to) < 0;
      if (forward || passed == to) {
        add(Line.of(Title.of(passed)), at);
      }
    }
  }

  private void status(Status before, Status now, Instant at) {
    if (before == now) {
      return;
    }
    switch (now) {
      case LEAD -> add(Line.of(Title.STATUS_LEAD, "No room is held"), at);
      case OPTION -> add(Line.of(Title.STATUS_OPTION, "Tentatively reserved"), at);
      case CONFIRMED -> add(Line.of(Title.STATUS_CONFIRMED, "Booking confirmed"), at);
      case CANCELLED -> { }
    }
  }

  /// What happened beside the booking itself, in its order: decisions on replies, and letters.
  private void besidesUntil(Instant moment) {
    while (true) {
      Instant decided = decisions.isEmpty() ? Instant.MAX : decisions.getFirst().at();
      Instant mailed = untold.isEmpty() ? Instant.MAX : untold.getFirst().at();
      if (!decisions.isEmpty() && !decided.isAfter(moment) && !decided.isAfter(mailed)) {
        decided(decisions.removeFirst());
      } else if (!untold.isEmpty() && !mailed.isAfter(moment)) {
        Mailed letter = untold.removeFirst();
        add(Line.of(Title.EMAIL_SENT, "To: " + letter.to()), letter.at());
      } else {
        return;
      }
    }
  }

  private void decided(HilDecision decision) {
    Step step = Step.of(booking);
    String kind = decision.edited() ? "edited reply" : "AI reply";
    Deciding.lines(kind, step, decision.approved(), decision.edited(), decision.note())
        .forEach(line -> add(line, decision.at()));
    verdicts.add(new Chronicle.Verdict(
        decision.draft(), null, step, decision.approved(), decision.edited(), decision.note(), null, decision.at()));
  }

  private void add(Line line, Instant at) {
    long millis = at.toEpochMilli();
    sameMillis = millis == lastMillis ? sameMillis + 1 : 0;
    lastMillis = millis;
    LocalDateTime local = LocalDateTime.ofInstant(at, words.offering().venue().zone()).truncatedTo(ChronoUnit.SECONDS);
    entries.add(new Entry("act_" + millis + "%03d".formatted(sameMillis), local, line.title().icon(), line.title().text(),
        line.detail(), line.title().granularity()));
  }

  private List<Entry> newestFirst() {
    List<Entry> kept = new ArrayList<>(entries);
    while (kept.size() > KEPT) {
      int oldestDetailed = 0;
      while (oldestDetailed < kept.size() && kept.get(oldestDetailed).granularity() == Entry.Granularity.HIGH) {
        oldestDetailed++;
      }
      kept.remove(oldestDetailed < kept.size() ? oldestDetailed : 0);
    }
    Collections.reverse(kept);
    return kept;
  }
}
