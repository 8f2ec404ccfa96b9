package ai.openevent.wire.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far a reader came: the id of a frame, `<turn>.<n>`.
///
/// @param count the data frames received of the turn
record Position(int turn, int count) {

  private static final Pattern ID = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");
  private static final Position NOWHERE = new Position(-1, 0);

  /// @param id of the last frame received; null or blank for none
  /// @return null when there is none; a position that no turn has when it can't be read
  static @Nullable Position of(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    Matcher parts = ID.matcher(id.strip());
    return parts.matches() ? new Position(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))) : NOWHERE;
  }

  boolean isIn(Frames frames) {
    return turn == frames.turn() && count <= frames.data().size();
  }

  @Override
  public String toString() {
    return turn + "." + count;
  }
}
