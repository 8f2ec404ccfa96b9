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
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Retells a booking's history, event by event, as a [Chronicle]. Pure: the same history always reads the same.
final class Retelling {

  /// More are not kept (workflow.md 27.26).
  private static final int KEPT = 50;

  private final Words words;
  private final List<Mailed> letters;
  private final Deque<Beside> besides = new ArrayDeque<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Chronicle.Move> moves = new ArrayList<>();
  private final List<Chronicle.Verdict> verdicts = new ArrayList<>();
  private Booking booking;
  private long lastMillis;
  private int sameMillis;

  private Retelling(BookingId id, Besides besides, Offering offering) {
    this.booking = Booking.nothing(id);
    this.letters = besides.letters();
    this.words = new Words(offering);
    List<Beside> all = new ArrayList<>();
    besides.decisions().forEach(decision -> all.add(new Beside(decision.at(), false, () -> decided(decision))));
    letters.forEach(letter -> all.add(new Beside(letter.at(), false,
        () -> add(Line.of(Title.EMAIL_SENT, "To: " + letter.to()), letter.at()))));
    // The first message is told with the booking that it opened.
    besides.messages().stream().skip(1).forEach(message -> all.add(new Beside(message.at(), !message.byClient(),
        () -> add(Line.of(message.byClient() ? Title.MESSAGE_RECEIVED : Title.MESSAGE_SENT), message.at()))));
    all.stream().sorted(Comparator.comparing(Beside::at)).forEach(this.besides::add);
  }

  /// Something that is told when its time has come.
  ///
  /// @param reply whether it follows from what happened at that moment, and is told after it
  private record Beside(Instant at, boolean reply, Runnable telling) {
    boolean isDue(Instant moment) {
      return reply ? at.isBefore(moment) : !at.isAfter(moment);
    }
  }

  /// @param history oldest first
  static Chronicle of(BookingId id, List<Happened> history, Besides besides, Offering offering) {
    Set<UUID> told = history.stream()
        .map(Happened::event)
        .filter(BookingEvent.ApprovalSettled.class::isInstance)
        .map(event -> ((BookingEvent.ApprovalSettled) event).approval().value())
        .collect(Collectors.toSet());
    List<HilDecision> others = besides.decisions().stream()
        .filter(decision -> decision.booking().equals(id) && !told.contains(decision.draft()))
        .toList();
    return new Retelling(id, new Besides(others, besides.letters(), besides.messages()), offering).tell(history);
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

  /// What happened beside the booking itself, in its order.
  private void besidesUntil(Instant moment) {
    while (!besides.isEmpty() && besides.getFirst().isDue(moment)) {
      besides.removeFirst().telling().run();
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

  /// When there are too many, messages go first, because the conversation tells them as well.
  private List<Entry> newestFirst() {
    List<Entry> kept = new ArrayList<>(entries);
    drop(kept, entry -> entry.title().equals(Title.MESSAGE_RECEIVED.text()) || entry.title().equals(Title.MESSAGE_SENT.text()));
    drop(kept, entry -> entry.granularity() == Entry.Granularity.DETAILED);
    drop(kept, _ -> true);
    Collections.reverse(kept);
    return kept;
  }

  /// Drops the oldest of some as long as there are too many.
  private static void drop(List<Entry> kept, Predicate<Entry> some) {
    Iterator<Entry> oldest = kept.iterator();
    while (kept.size() > KEPT && oldest.hasNext()) {
      if (some.test(oldest.next())) {
        oldest.remove();
      }
    }
  }
}
