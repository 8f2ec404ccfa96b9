package ai.openevent.language.value;

import org.jspecify.annotations.Nullable;

/// Written clock times: "14:00", "2pm", "14h30", "8.30 Uhr", "halb acht", "quarter to four", "noon", "seven in the evening".
final class ClockGrammar {

  private static final int LAST_AFTERNOON_HOUR = 7;
  /// How far a part of the day may stand before the time: "tonight at around 8".
  private static final int NEAR = 4;

  private final Units units;
  private final ClockHabits habits;
  private final HourNeighbours neighbours;
  private final DigitTimes digits;

  ClockGrammar(Units units, ClockHabits habits) {
    this.units = units;
    this.habits = habits;
    this.neighbours = new HourNeighbours(units);
    this.digits = new DigitTimes(units, neighbours);
  }

  /// The time that starts here; a bare number is one only if `bareHours`.
  @Nullable Clock at(int i, boolean bareHours) {
    int at = skipAbout(i);
    if (units.is(at, Sign.PART) && units.number(units.is(at + 1, Sign.AT) ? at + 2 : at + 1) > 0) {
      return partFirst(at);
    }
    Clock clock = named(at);
    clock = clock != null ? clock : fraction(at);
    clock = clock != null ? clock : digital(at);
    clock = clock != null ? clock : hour(at, bareHours || isWithMinutes(at + 1));
    clock = clock == null ? null : withSuffix(withMinutes(clock));
    return clock != null && clock.isValid() && units.free(at, clock.to()) ? withPart(clock) : null;
  }

  /// "1730", where nothing but a time was asked for.
  @Nullable Clock joined(int i) {
    int number = units.number(i);
    boolean time = units.digits(i) == 4 && number % 100 < 60 && number < 2400;
    return time ? new Clock(i, i + 1, number / 100, number % 100, true, true, -1) : null;
  }

  /// "7:30ish", "at 730ish".
  private Clock withSuffix(Clock clock) {
    boolean suffix = units.is(clock.to(), Sign.HOUR_SUFFIX) && units.glued(clock.to());
    return suffix ? clock.over(clock.from(), clock.to() + 1) : clock;
  }

  /// "Une heure moins dix", "le cinque e un quarto", "alle nove e venti"; not "alle 9 e 40 persone".
  private boolean isWithMinutes(int i) {
    return units.is(i, Sign.MINUTES_AFTER) || (minutesBehind(i) != 0 && (units.is(i, Sign.MINUTES_LESS) || isHourNamed(i)));
  }

  /// "Alle 15 e 20", "le 15 e 20".
  private boolean isHourNamed(int sign) {
    return units.is(sign - 2, Sign.AT) || (units.is(sign - 2, Sign.HOUR_ARTICLE) && !units.isUnknownWord(sign + 2));
  }

  private int minutesBehind(int i) {
    int minutes = units.number(i + 1);
    boolean counted = neighbours.countsSomething(i + 2) || units.digits(i + 1) == 1 || units.is(i + 1, Sign.THE);
    if (counted || minutes < 1 || minutes > 59) {
      return 0;
    }
    return units.is(i, Sign.MINUTES_LESS) ? -minutes : units.is(i, Sign.MINUTES_PLUS) && minutes >= 5 ? minutes : 0;
  }

  /// "sept heures et demie", "mezzogiorno meno un quarto", "huit heures moins dix", "alle nove e venti".
  private Clock withMinutes(Clock clock) {
    int to = clock.to();
    if (clock.minute() > 0 || !(isWithMinutes(to) || (units.is(to - 1, Sign.OCLOCK) && minutesBehind(to) != 0))) {
      return clock;
    }
    boolean said = units.is(to, Sign.MINUTES_AFTER);
    int minutes = clock.minutes() + (said ? units.value(to, Sign.MINUTES_AFTER) : minutesBehind(to));
    // The named hour decides: "huit heures moins dix" is a morning as eight is one.
    boolean fixed = clock.fixed() || (minutes < clock.minutes() && clock.hour() > LAST_AFTERNOON_HOUR);
    return new Clock(clock.from(), said ? to + 1 : to + 2, minutes / 60, minutes % 60, fixed, true, clock.half());
  }

  private int skipAbout(int i) {
    int at = i;
    while (at - i < 2 && (units.is(at, Sign.ABOUT) || units.is(at, Sign.THE)) && units.number(at) < 0) {
      at++;
    }
    return at;
  }

  /// "evening 4:30", "in the morning at 7".
  private @Nullable Clock partFirst(int i) {
    int number = units.is(i + 1, Sign.AT) ? i + 2 : i + 1;
    Clock clock = digital(number);
    clock = clock != null ? clock : hour(number, true);
    boolean counted = clock != null
        && (units.isAny(clock.to(), Sign.PEOPLE, Sign.ADJECTIVE) || units.is(clock.to(), Sign.THING)
            || (!units.is(i + 1, Sign.AT) && units.isUnknownWord(clock.to())));
    return clock == null || !clock.isValid() || counted || clock.fixed()
        ? null
        : clock.in(units.value(i, Sign.PART)).certain();
  }

  private @Nullable Clock named(int i) {
    if (units.is(i, Sign.NOON)) {
      return new Clock(i, i + 1, 12, 0, true, true, -1);
    }
    if (units.is(i, Sign.HOUR)) {
      return new Clock(i, i + 1, units.value(i, Sign.HOUR), 0, false, true, -1);
    }
    return units.is(i, Sign.MIDNIGHT) ? new Clock(i, i + 1, 0, 0, true, true, -1) : null;
  }

  /// "halb acht", "half past six", "Viertel nach neun", "quarter to four", "dreiviertel acht", "zehn vor fünf".
  private @Nullable Clock fraction(int i) {
    int at = units.is(i, Sign.THE) && units.is(i + 1, Sign.QUARTER_HOUR) ? i + 1 : i;
    if (units.is(at, Sign.THREE_QUARTERS)) {
      return minutesFrom(i, at + 1, -15);
    }
    if (units.is(at, Sign.HALF)) {
      int next = afterHyphen(at + 1);
      boolean past = units.is(next, Sign.PAST);
      return minutesFrom(i, past ? afterHyphen(next + 1) : next, habits.halfIsBefore() && !past ? -30 : 30);
    }
    if (habits.halfIsBefore() && units.is(at, Sign.QUARTER_HOUR) && units.number(at + 1) > 0 && units.number(at + 1) <= 12
        && !units.is(at + 1, Sign.THE) && !units.isUnknownWord(at + 2)) {
      return minutesFrom(i, at + 1, -45);
    }
    int minutes = units.is(at, Sign.QUARTER_HOUR) ? 15 : units.number(at);
    int sign = units.is(at + 1, Sign.UNIT) && units.value(at + 1, Sign.UNIT) == 1 ? at + 2 : afterHyphen(at + 1);
    boolean before = units.is(sign, Sign.BEFORE)
        || (units.is(sign, Sign.TO) && (units.is(at, Sign.QUARTER_HOUR) || sign > at + 1 || isMinutesTo(at)));
    boolean fits = minutes > 0 && minutes < 30 && (before || units.is(sign, Sign.PAST));
    boolean counts = units.digits(at) > 0 && (units.mark(at - 1, ".") || isCounted(at));
    if (!fits || counts || units.is(sign + 1, Sign.FROM_NOW)) {
      return null;
    }
    boolean half = units.is(sign + 1, Sign.HALF);
    int shift = half ? (habits.halfIsBefore() ? -30 : 30) : 0;
    return minutesFrom(i, half ? sign + 2 : afterHyphen(sign + 1), (before ? -minutes : minutes) + shift);
  }

  /// "Wir sind 20 ab 11 Uhr": people, where the word before the hour is "from" as well.
  private boolean isCounted(int minutes) {
    return units.is(minutes - 1, Sign.HEADCOUNT_LEAD) && units.is(minutes + 1, Sign.FROM);
  }

  /// "half-past six", "quarter-to-four".
  private int afterHyphen(int i) {
    return units.isDash(i) && units.glued(i) && units.glued(i + 1) ? i + 1 : i;
  }

  /// "ten to five", "twenty to seven", "at 20 to 7"; "10 to 5" and "from ten to five" are two hours.
  private boolean isMinutesTo(int i) {
    int minutes = units.number(i);
    boolean fives = minutes % 5 == 0 && minutes > 0 && minutes < 30;
    boolean led = units.is(i - 1, Sign.AT) && !units.is(i - 1, Sign.FROM);
    boolean opened = units.isAny(i - 1, Sign.FROM, Sign.BETWEEN);
    return fives && !opened && (units.digits(i) > 0 ? led && minutes > 12 : led || minutes > 12);
  }

  private @Nullable Clock minutesFrom(int from, int hour, int minutes) {
    int value = units.is(hour, Sign.NOON) ? 12 : units.number(hour);
    boolean counted = (units.isAny(hour + 1, Sign.PEOPLE, Sign.UNIT) && !units.is(hour + 1, Sign.OCLOCK)) || units.is(hour, Sign.DOZEN);
    if (value < 1 || value > 24 || counted || units.digits(hour) > 2) {
      return null;
    }
    int total = value * 60 + minutes;
    int to = units.is(hour + 1, Sign.OCLOCK) ? hour + 2 : hour + 1;
    // The named hour decides: "halb acht" is a morning as eight is one.
    boolean asSaid = value > LAST_AFTERNOON_HOUR;
    return withMeridiem(new Clock(from, to, total / 60, total % 60, asSaid, true, -1), to);
  }

  /// "14:00", "14.30 Uhr", "14h30", "14 Uhr 30", "830pm"; a dot alone makes no time.
  private @Nullable Clock digital(int i) {
    int hour = units.number(i);
    if (hour < 0 || units.is(i, Sign.THE) || digits.isInsideDate(i)) {
      return null;
    }
    if (units.digits(i) <= 2 && units.digits(i + 2) == 2 && units.glued(i + 1) && units.glued(i + 2)) {
      boolean colon = units.mark(i + 1, ":");
      boolean dot = units.mark(i + 1, ".") && digits.isDotted(i);
      if (colon || dot || units.word(i + 1, "h")) {
        return withMeridiem(clock(i, i + 3, hour, units.number(i + 2), true), i + 3);
      }
    }
    if (units.digits(i) <= 2 && units.is(i + 1, Sign.OCLOCK) && units.number(i + 2) >= 0 && units.number(i + 2) < 60
        && (units.digits(i + 2) == 2 || (units.digits(i) + units.digits(i + 2) == 0 && units.number(i + 2) >= 5))
        && !units.isAny(i + 3, Sign.PEOPLE, Sign.ADJECTIVE) && !units.is(i + 3, Sign.MONTH) && !units.isDateDot(i + 3)) {
      return withMeridiem(clock(i, i + 3, hour, units.number(i + 2), true), i + 3);
    }
    return digits.isJoined(i) ? withMeridiem(clock(i, i + 1, hour / 100, hour % 100, true), i + 1) : null;
  }

  private Clock clock(int i, int to, int hour, int minute, boolean explicit) {
    boolean written = habits.sevenIsMorning() && hour == LAST_AFTERNOON_HOUR && to - i > 2;
    boolean fixed = hour == 0 || hour > 12 || units.leadingZero(i) || written;
    return new Clock(i, to, hour, minute, fixed, explicit, -1);
  }

  /// "2pm", "14 Uhr", "five o'clock", "ten thirty am"; bare only where an hour is expected.
  private @Nullable Clock hour(int i, boolean bare) {
    int hour = units.number(i);
    if (hour < 0 || hour > 24 || units.digits(i) > 2 || isInsideNumber(i) || neighbours.isLength(i)) {
      return null;
    }
    if (units.isAny(i + 1, Sign.AM, Sign.PM) || units.is(i + 1, Sign.OCLOCK)) {
      return withMeridiem(clock(i, i + 1, hour, 0, true), i + 1);
    }
    int suffix = afterHyphen(i + 1);
    if (units.is(suffix, Sign.HOUR_SUFFIX) && units.glued(suffix) && hour >= 1 && hour <= 12
        && !neighbours.countsSomething(suffix + 1)) {
      return clock(i, suffix + 1, hour, 0, true);
    }
    if (isSpacedTime(i)) {
      return withMeridiem(clock(i, i + 2, hour, units.number(i + 1), true), i + 2);
    }
    int minutes = spokenMinutes(i);
    int behind = minutesAt(i) + 1;
    boolean clockFollows = units.isAny(behind, Sign.AM, Sign.PM);
    boolean zero = units.is(behind - 2, Sign.ZERO) || units.size() <= 3;
    boolean led = (units.isAny(i - 1, Sign.FOR, Sign.AT) || zero) && hour <= 12 && hour > 0;
    if (minutes > 0 && (bare || clockFollows || led)) {
      return withMeridiem(clock(i, behind, hour, minutes, true), behind);
    }
    boolean likely = hour >= (units.digits(i) > 0 ? 1 : 2) && hour <= 12;
    if (units.is(i + 1, Sign.PART) && likely && neighbours.isPartOfHour(i + 1)) {
      return clock(i, i + 1, hour, 0, true);
    }
    if (isHourBeforeDay(i) || (units.is(i + 1, Sign.OF) && dayPartBehind(i + 1) > 0)) {
      return clock(i, i + 1, hour, 0, true);
    }
    return bare && !neighbours.countsSomething(i + 1) ? clock(i, i + 1, hour, 0, false) : null;
  }

  /// "9 tomorrow morning", "10, tonight".
  private boolean isHourBeforeDay(int i) {
    int at = units.mark(i + 1, ",") ? i + 2 : i + 1;
    boolean tonight = units.is(at, Sign.DAY_OFFSET) && units.is(at, Sign.PART) && at > i + 1;
    boolean part = units.is(at, Sign.DAY_OFFSET) && units.is(at + 1, Sign.PART) && neighbours.isPartOfHour(at + 1);
    boolean hour = units.number(i) >= (units.digits(i) > 0 ? 1 : 2) && units.number(i) <= 12 && !units.is(i, Sign.THE);
    return hour && (tonight || part);
  }

  /// "8 10 p.m.", "18 45 in the evening".
  private boolean isSpacedTime(int i) {
    boolean digits = units.digits(i) > 0 && units.digits(i + 1) == 2 && units.number(i + 1) < 60;
    boolean part = units.is(i + 2, Sign.PART) && neighbours.isPartOfHour(i + 2);
    return digits && (part || units.isAny(i + 2, Sign.AM, Sign.PM));
  }

  private boolean isInsideNumber(int i) {
    return units.glued(i) && (units.mark(i - 1, "/") || units.mark(i - 1, ",") || units.mark(i - 1, "."));
  }

  /// Where the minutes of "ten thirty", "ten-thirty" and "ten oh five" stand.
  private int minutesAt(int i) {
    int at = afterHyphen(i + 1);
    return units.is(at, Sign.ZERO) ? afterHyphen(at + 1) : at;
  }

  /// "three thirty", "two forty five", "seven oh five": minutes in words; -1 for none.
  private int spokenMinutes(int i) {
    int at = minutesAt(i);
    int minutes = units.number(at);
    boolean zero = at > afterHyphen(i + 1);
    boolean words = units.digits(i) == 0 && units.digits(at) == 0 && !units.is(at, Sign.THE);
    boolean fits = zero ? minutes >= 1 && minutes <= 9 : minutes >= 10 && minutes < 60;
    return words && units.number(i) >= 1 && fits && !neighbours.countsSomething(at + 1) ? minutes : -1;
  }

  /// Whether what stands here says that the number before it is one of people.
  boolean countsPeople(int i) {
    return neighbours.countsPeople(i);
  }

  private Clock withMeridiem(Clock clock, int to) {
    int at = units.is(to, Sign.OCLOCK) ? to + 1 : to;
    if (units.isAny(at, Sign.AM, Sign.PM) && clock.hour() <= 12) {
      return clock.half(units.is(at, Sign.PM) ? 1 : 0).over(clock.from(), at + 1);
    }
    return units.isAny(at, Sign.AM, Sign.PM) ? clock.over(clock.from(), at + 1) : clock.over(clock.from(), at);
  }

  private Clock withPart(Clock clock) {
    int at = units.mark(clock.to(), ",") ? clock.to() + 1 : clock.to();
    boolean named = units.is(at, Sign.PART) && neighbours.isPartOfHour(at);
    if (named && units.free(at) && !units.is(at, Sign.DAY_OFFSET)) {
      Clock said = canShift(clock) ? clock.in(units.value(at, Sign.PART)) : clock;
      return said.over(clock.from(), at + 1);
    }
    boolean breakfast = units.any(clock.from() - NEAR, clock.from(), Sign.MORNING_MEAL)
        && units.any(units.clauseFrom(clock.from()), clock.from(), Sign.MORNING_MEAL);
    if (!named && breakfast && canShift(clock)) {
      return clock.in(0).over(clock.from(), clock.to());
    }
    int part = named ? at : partNear(clock);
    return part < 0 || !canShift(clock) ? clock : clock.in(units.value(part, Sign.PART)).over(clock.from(), clock.to());
  }

  /// "halb acht abends": what was taken as said gives way to a word.
  private boolean canShift(Clock clock) {
    return clock.half() < 0 && clock.hour() <= 12 && clock.hour() > 0 && !units.leadingZero(clock.from())
        && !units.isAny(clock.from(), Sign.NOON, Sign.MIDNIGHT);
  }

  /// "9 tomorrow night", "tonight around 8", "Freitagabend um sieben".
  private int partNear(Clock clock) {
    int dayPart = dayPartBehind(clock.to());
    if (dayPart > 0) {
      return dayPart;
    }
    int at = clock.from() - 1;
    while (clock.from() - at < NEAR && isLink(at)) {
      at--;
    }
    return units.is(at, Sign.PART) && !units.mark(at, ".") ? at : -1;
  }

  /// "9 tomorrow night", "8 di stasera", "8 di domani sera"; -1 if there is none.
  private int dayPartBehind(int i) {
    int day = units.is(i, Sign.OF) ? i + 1 : i;
    if (!units.is(day, Sign.DAY_OFFSET)) {
      return -1;
    }
    return units.is(day + 1, Sign.PART) ? day + 1 : day > i && units.is(day, Sign.PART) ? day : -1;
  }

  private boolean isLink(int i) {
    return units.isAny(i, Sign.AT, Sign.ABOUT) || units.isAny(i, Sign.FROM, Sign.THE) || units.mark(i, ",");
  }
}
