package ai.openevent.language.value;

import ai.openevent.language.Mention.DayPart;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Parts of the day: "morning", "late afternoon", "en début de soirée", "tardo pomeriggio", "mattina presto", "fin de journée".
/// Their hours are hints for whoever proposes a time (understanding.md 2.2).
final class PartGrammar {

  static final int MIDDAY = 4;
  private static final int DAY = 3;
  private static final int WHOLE = 0;
  private static final int EARLY = 1;
  private static final int MIDDLE = 2;
  private static final int LATE = 3;

  private final Units units;
  private final PartHours usual;

  /// @param from first unit
  /// @param to after the last unit
  record Read(int from, int to, DayPart part, @Nullable LocalTime start, @Nullable LocalTime end) {}

  /// @param usual the hours of the whole parts where the language has its own
  PartGrammar(Units units, PartHours usual) {
    this.units = units;
    this.usual = usual;
  }

  /// The part of the day that starts here, or null.
  @Nullable Read at(int i) {
    int share = share(i);
    if (share == WHOLE) {
      return units.is(i, Sign.PART) ? part(i, i) : null;
    }
    int at = i + 1;
    while (at - i < 4 && units.isAny(at, Sign.OF, Sign.THE)) {
      at++;
    }
    if (units.is(at, Sign.PART)) {
      return read(i, at + 1, units.value(at, Sign.PART), share);
    }
    return units.value(at, Sign.UNIT) == DAY ? dayShare(i, at + 1, share) : null;
  }

  /// "Mattina", "mattina presto".
  private Read part(int from, int noun) {
    int share = share(noun + 1);
    int part = units.value(noun, Sign.PART);
    // "Monday morning early May": what follows begins an expression of its own.
    boolean behind = share != WHOLE && (noun + 2 >= units.size() || !units.isAny(noun + 2, Sign.OF, Sign.MONTH));
    return behind ? read(from, noun + 2, part, share) : read(from, noun + 1, part, WHOLE);
  }

  private int share(int i) {
    if (units.is(i, Sign.EARLY) || (units.value(i, Sign.ORDINAL) == 1 && units.is(i + 1, Sign.PART))) {
      return EARLY;
    }
    return units.is(i, Sign.MIDDLE) ? MIDDLE : units.is(i, Sign.LATE) ? LATE : WHOLE;
  }

  private Read read(int from, int to, int part, int share) {
    PartHours.Hours own = share == WHOLE ? usual.of(part) : null;
    if (own != null) {
      return new Read(from, to, named(part), own.start(), own.end());
    }
    return switch (part) {
      case 0 -> morning(from, to, share);
      case 1 -> afternoon(from, to, share);
      case 2 -> evening(from, to, share);
      case MIDDAY -> hours(from, to, DayPart.AFTERNOON, 12, 14);
      default -> new Read(from, to, DayPart.EVENING, null, null);
    };
  }

  private static DayPart named(int part) {
    return switch (part) {
      case 0 -> DayPart.MORNING;
      case 1, MIDDAY -> DayPart.AFTERNOON;
      default -> DayPart.EVENING;
    };
  }

  private static Read morning(int from, int to, int share) {
    return switch (share) {
      case EARLY -> hours(from, to, DayPart.MORNING, 7, 9);
      case LATE -> hours(from, to, DayPart.MORNING, 10, 12);
      default -> hours(from, to, DayPart.MORNING, 9, share == MIDDLE ? 11 : 12);
    };
  }

  private static Read afternoon(int from, int to, int share) {
    return switch (share) {
      case EARLY -> hours(from, to, DayPart.AFTERNOON, 12, 14);
      case LATE -> hours(from, to, DayPart.AFTERNOON, 17, 19);
      default -> hours(from, to, DayPart.AFTERNOON, 14, share == MIDDLE ? 17 : 18);
    };
  }

  private static Read evening(int from, int to, int share) {
    return switch (share) {
      case EARLY -> hours(from, to, DayPart.EVENING, 18, 21);
      case LATE -> hours(from, to, DayPart.EVENING, 21, 0);
      default -> hours(from, to, DayPart.EVENING, 18, 0);
    };
  }

  private static Read dayShare(int from, int to, int share) {
    return switch (share) {
      case EARLY -> hours(from, to, DayPart.MORNING, 6, 10);
      case LATE -> hours(from, to, DayPart.EVENING, 17, 21);
      default -> hours(from, to, DayPart.AFTERNOON, 11, 16);
    };
  }

  private static Read hours(int from, int to, DayPart part, int start, int end) {
    return new Read(from, to, part, LocalTime.of(start, 0), LocalTime.of(end, 0));
  }
}
