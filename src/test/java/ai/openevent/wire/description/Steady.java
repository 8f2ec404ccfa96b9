package ai.openevent.wire.description;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Makes the recording of one run equal to that of the next: what chance and the clock decide is replaced, ids by numbers in the
/// order in which they appear.
final class Steady {

  private static final Pattern SNAPSHOT = Pattern.compile("snap_\\d{8}_\\d{6}_([0-9a-f]{8})[0-9a-f]{32}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern ACTIVITY = Pattern.compile("act_\\d+");
  private static final Pattern MOMENT = Pattern.compile("(2026-11-\\d\\dT\\d\\d):\\d\\d:\\d\\d(\\.\\d+)?");
  private static final Pattern CLOCK = Pattern.compile("\\[(\\d\\d):\\d\\d:\\d\\d]");
  private static final Pattern SECONDS = Pattern.compile("(\\\\?\"ts\\\\?\"\\s*:\\s*)[0-9.]+");
  private static final Pattern COMMIT = Pattern.compile("(\\\\?\"commit\\\\?\"\\s*:\\s*)\\d+");
  private static final Pattern ROW = Pattern.compile("(\\\\?\"row_id\\\\?\"\\s*:\\s*\\\\?\")\\d+-");
  private static final Pattern SECRET = Pattern.compile("(\"client_secret\"\\s*:\\s*\")[^\"]+");
  private static final Pattern PORT = Pattern.compile("localhost:\\d+");

  private final Map<String, String> ids = new HashMap<>();

  String of(String text, Path data) {
    String steady = text.replace(data.toString(), "/var/lib/openevent")
        .replace(System.getProperty("user.dir"), "/opt/openevent/current");
    steady = SNAPSHOT.matcher(steady).replaceAll(found -> "snap_20261120_080000_" + found.group(1) + numbered(found, "%032x"));
    steady = UUID.matcher(steady).replaceAll(found -> numbered(found, "00000000-0000-4000-8000-%012x"));
    steady = ACTIVITY.matcher(steady).replaceAll(found -> numbered(found, "act_1795161600000%03d"));
    steady = MOMENT.matcher(steady).replaceAll(found ->
        found.group(1) + ":00:00" + (found.group(2) == null ? "" : ".000000"));
    steady = CLOCK.matcher(steady).replaceAll("[$1:00:00]");
    steady = SECONDS.matcher(steady).replaceAll("$11795161600.0");
    steady = COMMIT.matcher(steady).replaceAll("$11");
    steady = ROW.matcher(steady).replaceAll("$11-");
    steady = SECRET.matcher(steady).replaceAll("$1k3yK3yk3yK3yk3yK3yk3yK3yk3yK3yk3yK3yk3yK3yk");
    return PORT.matcher(steady).replaceAll("localhost:8000");
  }

  private String numbered(MatchResult found, String format) {
    return ids.computeIfAbsent(found.group(), _ -> format.formatted(ids.size() + 1));
  }
}
