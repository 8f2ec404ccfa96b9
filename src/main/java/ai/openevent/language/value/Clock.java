package ai.openevent.language.value;

import java.time.LocalTime;

/// A clock time as it is written.
///
/// @param from first unit
/// @param to after the last unit
/// @param fixed nothing is left to guess: 24-hour form, leading zero, am or pm, or a part of the day
/// @param explicit it can be nothing but a time
/// @param half 0 before noon, 1 after noon, -1 not said; counts for the other end of a range too
record Clock(int from, int to, int hour, int minute, boolean fixed, boolean explicit, int half) {

  private static final int NOON = 12;
  /// Without a cue, the hours 1–7 are after noon (understanding.md 2.2).
  private static final int LAST_AFTERNOON_HOUR = 7;

  private static final int FIRST_EVENING_HOUR = 17;

  boolean isValid() {
    return hour >= 0 && hour <= 24 && minute >= 0 && minute <= 59;
  }

  Clock over(int newFrom, int newTo) {
    return new Clock(newFrom, newTo, hour, minute, fixed, explicit, half);
  }

  Clock certain() {
    return new Clock(from, to, hour, minute, fixed, true, half);
  }

  /// The same, before or after noon.
  Clock half(int newHalf) {
    int twelve = hour % NOON;
    int newHour = hour > NOON ? hour : newHalf == 1 ? twelve + NOON : hour == NOON ? 0 : hour;
    return new Clock(from, to, newHour, minute, true, explicit, newHalf);
  }

  /// The same in a part of the day: 0 morning, 1 afternoon, 2 evening, 3 night, 4 midday.
  Clock in(int part) {
    return switch (part) {
      case 0 -> hour == NOON ? this : half(0);
      case 1 -> half(1);
      case PartGrammar.MIDDAY -> hour == NOON - 1 ? this : half(1);
      case 2 -> hour == NOON ? half(0) : half(1);
      default -> hour == NOON || hour <= 4 ? half(0) : half(1);
    };
  }

  Clock guessed() {
    return fixed || hour < 1 || hour > LAST_AFTERNOON_HOUR ? this : new Clock(from, to, hour + NOON, minute, true, explicit, -1);
  }

  /// As the end of what starts in the evening, "one" is no hour of the afternoon.
  Clock afterMidnight(Clock start) {
    boolean night = start.hour() >= FIRST_EVENING_HOUR && hour > NOON && hour < FIRST_EVENING_HOUR;
    return night ? new Clock(from, to, hour - NOON, minute, true, explicit, 0) : this;
  }

  LocalTime time() {
    return LocalTime.of(hour % 24, minute);
  }

  int minutes() {
    return hour * 60 + minute;
  }
}
