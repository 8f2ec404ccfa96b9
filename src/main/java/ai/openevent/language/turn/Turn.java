package ai.openevent.language.turn;

import ai.openevent.booking.Booking;
import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Facts;
import ai.openevent.language.Act;
import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Reading;
import ai.openevent.language.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One message before one booking.
record Turn(Reading reading, Booking booking, Facts facts) {

  private static final Set<Act> TALK = EnumSet.of(Act.ASK, Act.THANKS, Act.OTHER);

  /// Acts beside which a value of the event may stand.
  private static final Set<Act> ABOUT_EVENT = EnumSet.of(
      Act.EVENT_REQUEST, Act.CHOOSE_DATE, Act.CHANGE_DATE, Act.CHOOSE_ROOM, Act.CHANGE_ROOM, Act.CHANGE_PARTICIPANTS,
      Act.CHANGE_REQUIREMENTS, Act.ADD_PRODUCT, Act.REMOVE_PRODUCT, Act.OTHER);

  boolean does(Act... acts) {
    return Arrays.stream(acts).anyMatch(reading::does);
  }

  /// Whether the message wants nothing but answers.
  boolean asksOnly() {
    return reading.does(Act.ASK) && reading.acts().stream().allMatch(acted -> TALK.contains(acted.act()));
  }

  /// Whether a new value of the event may be meant beside what the message does ("accepted", "please call me at 2 pm" are about
  /// something else).
  boolean isAboutEvent() {
    return reading.acts().isEmpty() || reading.acts().stream().anyMatch(acted -> ABOUT_EVENT.contains(acted.act()));
  }

  /// Whether a value stands inside a question and nothing that is done needs it.
  boolean isInQuestion(Evidence evidence) {
    if (asksOnly()) {
      return true;
    }
    if (does(Act.EVENT_REQUEST)) {
      return false;
    }
    Span span = evidence.span();
    boolean asked = Stream.concat(
            reading.questions().stream().map(Mention.Asked::evidence),
            reading.acts().stream().filter(acted -> acted.act() == Act.ASK).map(Mention.Acted::evidence))
        .anyMatch(question -> question.span().overlaps(span));
    boolean done = reading.acts().stream()
        .filter(acted -> !TALK.contains(acted.act()))
        .anyMatch(acted -> acted.evidence().span().overlaps(span));
    return asked && !done;
  }

  Situation situation() {
    return new Situation(booking, facts);
  }

  Expectation asked() {
    return booking.pending().asked();
  }

  /// The dates of the event that are stated.
  List<Mention.Dated> eventDates() {
    if (asksOnly()) {
      return List.of();
    }
    return reading.dates().stream().filter(dated -> dated.role() == DateRole.EVENT && !isForVisit(dated)).toList();
  }

  List<Mention.Dated> visitDates() {
    return reading.dates().stream().filter(this::isForVisit).toList();
  }

  /// While a visit is being arranged a date is the visit's, unless the message speaks of the event (workflow.md 18).
  private boolean isForVisit(Mention.Dated dated) {
    if (dated.role() == DateRole.VISIT) {
      return true;
    }
    if (dated.role() != DateRole.EVENT || does(Act.CHANGE_DATE, Act.EVENT_REQUEST) || situation().asksForDate()) {
      return false;
    }
    boolean open = booking.schedule().days() == null;
    if (open && (does(Act.CHOOSE_ROOM) || isWishedForEvent(dated.start()))) {
      return false;
    }
    return situation().asksForVisit() || (booking.visit().isBeingArranged() && !(open && does(Act.CHOOSE_DATE)));
  }

  /// Whether the event was wished for a span that holds the day, in which no visit was offered.
  private boolean isWishedForEvent(@Nullable LocalDate day) {
    DateWindow wish = booking.schedule().window();
    return day != null && wish != null && wish.contains(day) && !situation().visitDays().contains(day);
  }

  /// The time of the visit, if one is stated.
  Mention.@Nullable Timed visitTime() {
    if (asksOnly() && !situation().asksForVisit()) {
      return null;
    }
    return clockTimes().stream().filter(this::isForVisit).findFirst().orElse(null);
  }

  /// The stated times without bare parts of the day.
  List<Mention.Timed> clockTimes() {
    return reading.times().stream()
        .filter(timed -> timed.part() == null && (timed.start() != null || timed.end() != null))
        .filter(timed -> !isInWord(timed))
        .toList();
  }

  /// "London EC1A 1BB" names no hour: a figure in the middle of a word doesn't.
  private boolean isInWord(Mention.Timed timed) {
    String text = reading.newText();
    int at = text.indexOf(timed.evidence().words());
    return at > 0 && Character.isLetter(text.charAt(at - 1));
  }

  /// A time belongs to the date it stands next to; alone, to what is being talked about.
  boolean isForVisit(Mention.Timed timed) {
    List<Mention.Dated> visits = visitDates();
    List<Mention.Dated> events = eventDates();
    if (!visits.isEmpty()) {
      return events.isEmpty() || distance(timed, visits) < distance(timed, events);
    }
    if (!events.isEmpty() || does(Act.EVENT_REQUEST)) {
      return false;
    }
    return does(Act.REQUEST_SITE_VISIT) || situation().asksForVisit()
        || (booking.visit().isBeingArranged() && !does(Act.CHANGE_REQUIREMENTS));
  }

  private static int distance(Mention.Timed timed, List<Mention.Dated> dates) {
    int at = timed.evidence().span().from();
    return dates.stream().mapToInt(dated -> Math.abs(dated.evidence().span().from() - at)).min().orElse(Integer.MAX_VALUE);
  }

  /// A start and an end for the event out of all that is stated; null when there is none.
  Mention.@Nullable Timed eventTime() {
    List<Mention.Timed> times = clockTimes().stream()
        .filter(timed -> !isForVisit(timed) && !isInQuestion(timed.evidence()))
        .toList();
    if (times.isEmpty()) {
      return null;
    }
    for (Mention.Timed timed : times) {
      if (timed.start() != null && timed.end() != null) {
        return timed;
      }
    }
    LocalTime start = times.stream().map(Mention.Timed::start).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    LocalTime end = times.stream().map(Mention.Timed::end).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    return new Mention.Timed(start, end, null, times.getFirst().evidence());
  }
}
