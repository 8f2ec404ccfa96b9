package ai.openevent.language.value;

import ai.openevent.language.Mention.DayPart;
import ai.openevent.language.Mention.Timed;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// Parts of the day that no clock time makes precise, alone or beside a date: "in the afternoon", "Montagabend". They are hints; the
/// hours they span are the usual ones.
final class PartReader {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Units units;
  private final TimeReader times;

  PartReader(Units units, TimeReader times) {
    this.units = units;
    this.times = times;
  }

  List<Timed> read() {
    List<Timed> parts = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (units.is(i, Sign.PART) && !times.isHour(i) && !isHourBeside(i)) {
        parts.add(part(i, units.value(i, Sign.PART)));
      }
    }
    return parts;
  }

  private Timed part(int i, int value) {
    LocalTime start = LocalTime.of(8 + 4 * Math.min(value, 3), 0);
    LocalTime end = value < 3 ? start.plusHours(4) : LAST_MINUTE;
    return new Timed(start, end, named(value), units.evidence(i, i + 1, "part of the day"));
  }

  /// "evening 4:30", "tomorrow evening at 7": the part belongs to the time beside it.
  private boolean isHourBeside(int part) {
    int after = part + 1;
    while (after - part < 3 && (units.isAny(after, Sign.AT, Sign.ABOUT) || units.isAny(after, Sign.FROM, Sign.BETWEEN) || units.mark(after, ","))) {
      after++;
    }
    int before = units.mark(part - 1, ",") || units.is(part - 1, Sign.DAY_OFFSET) ? part - 2 : part - 1;
    return times.isHour(after) || times.isHour(before);
  }

  static DayPart named(int value) {
    return switch (value) {
      case 0 -> DayPart.MORNING;
      case 1 -> DayPart.AFTERNOON;
      default -> DayPart.EVENING;
    };
  }
}
