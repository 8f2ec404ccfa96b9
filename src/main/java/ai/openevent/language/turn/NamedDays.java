package ai.openevent.language.turn;

import ai.openevent.booking.DateWindow;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Days that are named by way of others: "the first one, 7 January", "the day after".
final class NamedDays {

  /// Questions for a day.
  private static final Set<Topic> OF_DAYS =
      EnumSet.of(Topic.OTHER, Topic.CHECK_AVAILABILITY, Topic.FREE_DATES, Topic.CHECK_ALTERNATIVES);
  /// What such a question can look like without its day.
  private static final Set<Topic> TAKEN_FOR_OTHERS =
      EnumSet.of(Topic.ACCESS_SETUP, Topic.BOOKING_LEAD_TIME, Topic.BOOKING_STATUS);

  /// What stands between a day and the same day said more clearly.
  private static final Pattern APPOSITION = Pattern.compile("[\\s,:(–-]*[,:(–-][\\s,:(–-]*");
  private static final Pattern FIGURE = Pattern.compile("\\d");

  private NamedDays() {}

  /// The days without those that the next one only says more clearly.
  static List<Mention.Dated> of(List<Mention.Dated> days, String text) {
    List<Mention.Dated> kept = new ArrayList<>(days);
    for (int i = 1; i < days.size(); i++) {
      if (explains(days.get(i), days.get(i - 1), text)) {
        kept.remove(days.get(i - 1));
      }
    }
    return kept;
  }

  private static boolean explains(Mention.Dated clear, Mention.Dated before, String text) {
    String first = before.evidence().words();
    String second = clear.evidence().words();
    int at = text.indexOf(first);
    int next = at < 0 ? -1 : text.indexOf(second, at + first.length());
    return next >= 0 && !FIGURE.matcher(first).find() && FIGURE.matcher(second).find()
        && APPOSITION.matcher(text.substring(at + first.length(), next)).matches();
  }

  /// The span that a mention tells; none when it names no day at all.
  static Optional<DateWindow> window(Mention.Dated dated) {
    LocalDate from = dated.start();
    LocalDate until = dated.end() == null ? from : dated.end();
    DateWindow.DayPart part = dated.part() == null ? null : DateWindow.DayPart.valueOf(dated.part().name());
    return from == null || until == null || until.isBefore(from)
        ? Optional.empty()
        : Optional.of(new DateWindow(from, until, dated.weekdays(), part));
  }

  /// The day beside the chosen one that a message speaks of ("the day after").
  static Optional<LocalDate> besides(Turn turn) {
    return besides(turn, turn.reading().newText());
  }

  private static Optional<LocalDate> besides(Turn turn, String text) {
    EventDays known = turn.booking().schedule().days();
    if (known == null) {
      return Optional.empty();
    }
    if (TurnWords.DAY_AFTER.standIn(text)) {
      return Optional.of(known.last().plusDays(1));
    }
    if (TurnWords.DAY_BEFORE.standIn(text)) {
      return Optional.of(known.first().minusDays(1));
    }
    if (TurnWords.WEEK_AFTER.standIn(text)) {
      return Optional.of(known.first().plusWeeks(1));
    }
    return TurnWords.WEEK_BEFORE.standIn(text) ? Optional.of(known.first().minusWeeks(1)) : Optional.empty();
  }

  /// "And the day after?" asks whether that day is free.
  static Question inQuestion(Question question, Turn turn) {
    boolean open = (OF_DAYS.contains(question.topic()) && question.scope().window() == null)
        || (TAKEN_FOR_OTHERS.contains(question.topic()) && TurnWords.FREE.standIn(question.words()));
    return open
        ? besides(turn, question.words())
            .map(day -> question.onDay(Topic.CHECK_AVAILABILITY, DateWindow.of(day, day)))
            .orElse(question)
        : question;
  }
}
