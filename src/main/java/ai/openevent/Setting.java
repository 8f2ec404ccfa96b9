package ai.openevent;

import ai.openevent.tenancy.TenantId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One setting that is checked at start.
///
/// @param property its name inside the application
/// @param name its environment variable
/// @param normal the value as the application reads it; throws [IllegalArgumentException] with the fix
record Setting(String property, String name, Function<String, String> normal) {

  private static final Set<String> ON = Set.of("1", "true", "yes", "on");
  private static final Set<String> OFF = Set.of("0", "false", "no", "off");
  private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");
  private static final Pattern ORIGIN = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:\\d+)?");

  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?");

  /// 1, true, yes or on; 0, false, no or off.
  static String flag(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    if (!ON.contains(word) && !OFF.contains(word)) {
      throw new IllegalArgumentException("use 1 or 0");
    }
    return String.valueOf(ON.contains(word));
  }

  /// Only `true` switches it on: a gate must not open by a slip.
  static String exactlyTrue(String value) {
    return String.valueOf(value.equals("true"));
  }

  static Function<String, String> number(int least, int most) {
    return value -> {
      if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
        throw new IllegalArgumentException("use a whole number from " + least + " to " + most);
      }
      return value;
    };
  }

  /// Only what says no: whoever wants the doors locked must not believe that they are.
  static String notYet(String value) {
    if (ON.contains(value.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("this version can't check who calls: let a proxy in front of it do so, and use 0");
    }
    return "false";
  }

  /// The name or number under which the machine is reached.
  static String host(String value) {
    try {
      return InetAddress.getByName(value).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("use an address of this machine such as 127.0.0.1, or nothing for all of them", e);
    }
  }

  static String webAddress(String value) {
    if (!WEB_ADDRESS.matcher(value).matches()) {
      throw new IllegalArgumentException("use an address such as https://events.example.com");
    }
    return value;
  }

  static String folder(String value) {
    try {
      return Path.of(value).toString();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("use the path of a folder", e);
    }
  }

  static String moment(String value) {
    try {
      return OffsetDateTime.parse(value).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("use a date and time with offset such as 2026-11-20T09:00:00+01:00", e);
    }
  }

  static String team(String value) {
    if (TenantId.parse(value).isEmpty()) {
      throw new IllegalArgumentException("use 1 to 64 letters, digits, - or _");
    }
    return value;
  }

  static String origins(String value) {
    for (String origin : value.split(",", -1)) {
      String entry = origin.strip();
      if (!entry.isEmpty() && !entry.equals("*") && !ORIGIN.matcher(entry).matches()) {
        throw new IllegalArgumentException(
            "list origins such as https://app.example.com or https://*.example.com, without a path: " + entry + " is none");
      }
    }
    return value;
  }

  /// One of a few words, in any case.
  static Function<String, String> oneOf(String... words) {
    return value -> {
      if (!Set.of(words).contains(value.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("use " + String.join(" or ", words));
      }
      return value.toLowerCase(Locale.ROOT);
    };
  }

  static String mailAddress(String value) {
    if (!MAIL_ADDRESS.matcher(value).matches()) {
      throw new IllegalArgumentException("use an address such as events@example.com");
    }
    return value;
  }

  /// Comma-separated.
  static String mailAddresses(String value) {
    List.of(value.split(",", -1)).stream().map(String::strip).filter(one -> !one.isEmpty()).forEach(Setting::mailAddress);
    return value;
  }

  static String anyText(String value) {
    return value;
  }
}
