package ai.openevent.language.value;

import ai.openevent.language.Mention.DayPart;
import ai.openevent.language.Mention.Timed;
import ai.openevent.language.ReadingContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what gives a day and a time at once, counted from now: "in two hours", "an hour and a half from now",
/// "1 day 2 hours later", "end of tomorrow". Runs before the clock times and dates.
final class MomentReader {

  /// From where hours count when only the day of receipt is known.
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  final List<Draft> drafts = new ArrayList<>();
  final List<Timed> times = new ArrayList<>();
  private final Units units;
  private final LengthGrammar lengths;
  private final boolean booked;
  private final RelativeGrammar relatives;
  private final LocalDate today;
  private final LocalDateTime now;

  MomentReader(Units units, ReadingContext context) {
    this.booked = context.known().chosenDate() != null;
    this.units = units;
    this.lengths = new LengthGrammar(units);
    this.relatives = new RelativeGrammar(units, new Days(context));
    LocalTime time = context.now();
    this.today = context.today();
    this.now = today.atTime(time == null ? MORNING : time);
  }

  void read() {
    for (int i = 0; i < units.size(); i++) {
      if (units.free(i)) {
        readAt(i);
      }
    }
  }

  private void readAt(int i) {
    if (readCounted(i)) {
      return;
    }
    if (units.is(i, Sign.NOW) && isAlone(i)) {
      take(Draft.day(i, i + 1, now.toLocalDate(), "now"), new Timed(now.toLocalTime(), null, null, units.evidence(i, i + 1, "now")));
      return;
    }
    Draft end = endOfDay(i);
    if (end != null && units.free(i, end.to())) {
      take(end, new Timed(END_OF_DAY, null, DayPart.EVENING, units.evidence(i, end.to(), "end of the day")));
    }
  }

  /// "Now" is a time only where nothing else is said: "we are now 40".
  private boolean isAlone(int i) {
    return units.size() == 1 || (units.size() == 2 && (units.isPunctuation(1 - i) || units.is(1 - i, Sign.ABOUT)));
  }

  private boolean readCounted(int i) {
    Length length = counted(i);
    if (length != null && units.free(i, length.to())) {
      LocalDateTime moment = length.after(now);
      take(Draft.day(i, length.to(), moment.toLocalDate(), "counted from now"),
          new Timed(moment.toLocalTime(), null, null, units.evidence(i, length.to(), "counted from now")));
      return true;
    }
    Length within = within(i);
    if (within == null || !units.free(i, within.to())) {
      return false;
    }
    LocalDateTime end = within.after(now);
    take(Draft.window(i, within.to(), now.toLocalDate(), end.toLocalDate(), "within some time"),
        new Timed(now.toLocalTime(), end.toLocalTime(), part(now.getHour()), units.evidence(i, within.to(), "within some time")));
    return true;
  }

  private void take(Draft draft, Timed time) {
    units.claim(draft.from(), draft.to());
    drafts.add(draft);
    times.add(time);
  }

  /// "in an hour and a half", "two hours from now", "today in one hour"; days alone give no time.
  private @Nullable Length counted(int i) {
    boolean today = units.is(i, Sign.DAY_OFFSET) && units.value(i, Sign.DAY_OFFSET) == 0;
    int in = today ? i + 1 : i;
    if (units.is(in, Sign.IN)) {
      int at = units.is(in + 1, Sign.ABOUT) ? in + 2 : in + 1;
      Length length = lengths.at(at);
      boolean distance = length != null && length.clock() && !units.isAny(in, Sign.WITHIN, Sign.DURING);
      return distance && length != null ? length.over(i, afterNow(length.to())) : null;
    }
    Length length = today ? null : lengths.at(i);
    // "We start an hour later" counts from the hour of the booking.
    boolean ofBooking = booked && length != null && units.is(length.to(), Sign.LATER);
    boolean distance = length != null && length.clock() && units.is(length.to(), Sign.FROM_NOW) && !ofBooking;
    return distance && length != null ? length.over(i, length.to() + 1) : null;
  }

  /// "within 2 hours", "within the next hour", "the next 30 minutes": a hint, since it says how soon and not when.
  private @Nullable Length within(int i) {
    boolean within = units.is(i, Sign.WITHIN);
    int at = within ? units.skipFillers(i + 1) : i;
    boolean next = units.isAny(at, Sign.NEXT, Sign.THIS);
    if (!within && !units.is(i, Sign.NEXT)) {
      return null;
    }
    int number = next ? at + 1 : i + 1;
    Length length = lengths.at(number);
    length = length != null || !next || !within ? length : lengths.once(number);
    return length == null || !length.clock() ? null : length;
  }

  private int afterNow(int to) {
    return units.is(to, Sign.FROM_NOW) ? to + 1 : to;
  }

  /// "end of the day", "end of tomorrow", "end of this Sunday".
  private @Nullable Draft endOfDay(int i) {
    if (!units.is(i, Sign.LATE)) {
      return null;
    }
    int at = units.skipFillers(units.is(i, Sign.UNIT) ? i : units.is(i + 1, Sign.OF) ? i + 2 : i + 1);
    if (units.value(at, Sign.UNIT) == RelativeGrammar.DAY) {
      return Draft.day(i, at + 1, today, "end of today");
    }
    boolean day = (units.is(at, Sign.DAY_OFFSET) && !units.is(at, Sign.PART)) || units.is(at, Sign.WEEKDAY)
        || (units.isAny(at, Sign.THIS, Sign.NEXT) && units.is(at + 1, Sign.WEEKDAY));
    Draft draft = day ? relatives.at(at) : null;
    return draft == null ? null : draft.over(i, draft.to());
  }

  private static DayPart part(int hour) {
    return hour < 12 ? DayPart.MORNING : hour < 18 ? DayPart.AFTERNOON : DayPart.EVENING;
  }
}
