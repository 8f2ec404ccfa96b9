package ai.openevent.wire.snapshot;

import ai.openevent.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Names of snapshots: `snap_20260128_103000_` and 40 hexadecimal digits, of which the first eight tell the teams apart, so that
/// a page without a team header finds its snapshot, and the others are random.
final class SnapshotId {

  private static final Pattern FORM = Pattern.compile("snap_\\d{8}_\\d{6}_[0-9a-f]{40}");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MARK = "snap_20260128_103000_".length();

  private SnapshotId() {}

  static String next(TenantId team, Instant now) {
    return "snap_" + STAMP.format(now) + "_" + mark(team) + UUID.randomUUID().toString().replace("-", "");
  }

  /// Whether the snapshot could be one of that team.
  static boolean isOf(String id, TenantId team) {
    return FORM.matcher(id).matches() && id.startsWith(mark(team), MARK);
  }

  private static String mark(TenantId team) {
    CRC32 sum = new CRC32();
    sum.update(team.folder().getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
