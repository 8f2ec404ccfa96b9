package ai.openevent.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The notations of days and moments (contract, section 1.1): mixed on purpose, each field keeps its own.
public final class Stamps {

  private static final DateTimeFormatter MICROS = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter MICROS_Z = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
  private static final DateTimeFormatter SECONDS_Z = utc("uuuu-MM-dd'T'HH:mm:ss'Z'");
  private static final DateTimeFormatter SECONDS_OFFSET = utc("uuuu-MM-dd'T'HH:mm:ss'+00:00'");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Stamps() {}

  /// `2026-01-28T10:30:00.123456`
  public static String micros(Instant at) {
    return MICROS.format(at);
  }

  /// `2026-01-28T10:30:00.123456Z`
  public static String microsZ(Instant at) {
    return MICROS_Z.format(at);
  }

  /// `2026-01-28T10:30:00Z`
  public static String secondsZ(Instant at) {
    return SECONDS_Z.format(at);
  }

  /// `2026-01-28T10:30:00+00:00`
  public static String secondsOffset(Instant at) {
    return SECONDS_OFFSET.format(at);
  }

  /// `2026-01-28T10:30:00`
  public static String local(LocalDateTime at) {
    return LOCAL.format(at);
  }

  /// `10.04.2026`
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static @Nullable String dayOrNull(@Nullable LocalDate day) {
    return day == null ? null : day(day);
  }

  /// `14:00`
  public static String clock(LocalTime time) {
    return CLOCK.format(time);
  }

  public static @Nullable String clockOrNull(@Nullable LocalTime time) {
    return time == null ? null : clock(time);
  }

  /// `2026-03-31`, as programs write a day: four digits for the year, no sign.
  ///
  /// @throws java.time.DateTimeException for what is no such day
  public static LocalDate isoDay(String text) {
    if (text.length() != "2026-03-31".length()) {
      throw new DateTimeException("Not a day: " + text);
    }
    return LocalDate.parse(text);
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
