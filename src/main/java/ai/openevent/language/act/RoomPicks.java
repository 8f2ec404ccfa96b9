package ai.openevent.language.act;

import ai.openevent.language.Reading.RoomPick;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rooms that are chosen by what they are: "the cheapest one, please".
final class RoomPicks {

  private static final Map<Cue, RoomPick> PICKS = new TreeMap<>(Map.of(
      Cue.ROOM_CHEAPEST, RoomPick.CHEAPEST,
      Cue.ROOM_SMALLEST, RoomPick.SMALLEST,
      Cue.ROOM_LARGEST, RoomPick.LARGEST,
      Cue.ROOM_RECOMMENDED, RoomPick.RECOMMENDED));

  private RoomPicks() {}

  static @Nullable RoomPick of(Clause clause) {
    return PICKS.entrySet().stream().filter(pick -> clause.has(pick.getKey())).map(Map.Entry::getValue)
        .findFirst().orElse(null);
  }
}
