package ai.openevent.language.value;

import ai.openevent.language.Mention.Lasting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long something takes: "for two hours", "three-day", "2 nights", "half a day".
final class DurationReader {

  private static final int NIGHT = 7;
  private static final int MOST_EVENT_DAYS = 7;
  private static final int HOUR_MINUTES = 60;
  /// Half a day of an event.
  private static final int HALF_DAY_MINUTES = 240;

  private final Units units;

  DurationReader(Units units) {
    this.units = units;
  }

  /// "three-day", "2 nights": several days as a length, not as a distance ("in two days").
  static boolean countsDays(Units units) {
    for (int i = 0; i < units.size(); i++) {
      int unit = units.isDash(i + 1) ? i + 2 : i + 1;
      boolean several = units.number(i) >= 2 && units.number(i) <= MOST_EVENT_DAYS
          && units.value(unit, Sign.UNIT) == RelativeGrammar.DAY;
      boolean nights = units.number(i) >= 1 && units.value(unit, Sign.UNIT) == NIGHT && !units.is(unit, Sign.PART);
      boolean distance = units.isAny(i - 1, Sign.IN, Sign.NEXT) || units.isAny(i - 1, Sign.THIS, Sign.BEFORE)
          || units.isAny(unit + 1, Sign.FROM_NOW, Sign.BEFORE);
      boolean manyNights = units.number(i) >= 2 && units.value(unit, Sign.UNIT) == NIGHT;
      if ((several || nights || manyNights) && !distance) {
        return true;
      }
    }
    return false;
  }

  List<Lasting> read() {
    List<Lasting> durations = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (units.free(i)) {
        Lasting duration = at(i);
        if (duration != null) {
          durations.add(duration);
        }
      }
    }
    return durations;
  }

  private @Nullable Lasting at(int i) {
    if (units.is(i, Sign.HALF)) {
      int unit = units.is(i + 1, Sign.THE) ? i + 2 : i + 1;
      return lasting(i, unit, HALF_DAY_MINUTES, units.value(unit, Sign.UNIT) == 2 ? 30 : 0);
    }
    int number = units.number(i);
    int unit = units.isDash(i + 1) ? i + 2 : i + 1;
    return number < 1 || number > 1000 ? null : counted(i, unit, number);
  }

  private @Nullable Lasting lasting(int from, int unit, int dayMinutes, int minutes) {
    boolean day = units.value(unit, Sign.UNIT) == RelativeGrammar.DAY;
    if (!day && minutes == 0) {
      return null;
    }
    units.claim(from, unit + 1);
    return new Lasting(day ? dayMinutes : minutes, 0, units.evidence(from, unit + 1, "duration"));
  }

  private @Nullable Lasting counted(int from, int unit, int number) {
    int minutes = switch (units.value(unit, Sign.UNIT)) {
      case 1 -> number;
      case 2 -> number * HOUR_MINUTES;
      default -> 0;
    };
    int days = switch (units.value(unit, Sign.UNIT)) {
      case RelativeGrammar.DAY -> number;
      case RelativeGrammar.WEEK -> number * 7;
      case NIGHT -> number + 1;
      default -> 0;
    };
    boolean countsTime = units.is(unit, Sign.UNIT);
    if (countsTime) {
      units.claim(from, unit + 1);
    }
    return minutes + days == 0 ? null : new Lasting(minutes, days, units.evidence(from, unit + 1, "duration"));
  }
}
