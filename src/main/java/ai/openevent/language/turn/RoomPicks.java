package ai.openevent.language.turn;

import ai.openevent.booking.Expectation;
import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Reading.RoomPick;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which of the rooms that were listed is the cheapest, the smallest, the largest, the recommended one.
final class RoomPicks {

  /// What "which is the cheapest" can look like to a reader who doesn't know that rooms were listed.
  private static final Set<Topic> ABOUT_ROOMS = EnumSet.of(Topic.PRICING_INQUIRY, Topic.ROOM_FEATURES, Topic.ROOMS_BY_FEATURE,
      Topic.CHECK_CAPACITY, Topic.CHECK_ALTERNATIVES, Topic.OTHER);

  private RoomPicks() {}

  /// The room that the message speaks of in such a way; the list starts with what the house recommends.
  static Optional<RoomId> of(Turn turn) {
    RoomPick pick = turn.reading().signals().pick();
    return pick == null || !(turn.asked() instanceof Expectation.ARoom asked) ? Optional.empty() : among(asked.listed(), pick, turn);
  }

  private static Optional<RoomId> among(List<RoomId> listed, RoomPick pick, Turn turn) {
    Stream<Room> rooms = listed.stream().flatMap(id -> turn.facts().catalog().findRoom(id).stream());
    Comparator<Room> byPrice = Comparator.comparing(room -> room.fullDay().amount());
    Comparator<Room> bySize = Comparator.comparingInt(room -> room.limit(turn.booking().party().layout()));
    Optional<Room> picked = switch (pick) {
      case CHEAPEST -> rooms.min(byPrice);
      case SMALLEST -> rooms.min(bySize);
      case LARGEST -> rooms.max(bySize);
      case RECOMMENDED -> rooms.findFirst();
    };
    return picked.map(Room::id);
  }

  /// "Which is the cheapest?" is a question about that room.
  static Question asked(Question question, Turn turn) {
    boolean mayMean = ABOUT_ROOMS.contains(question.topic()) && question.scope().room() == null && !turn.does(Act.CHOOSE_ROOM);
    return mayMean
        ? of(turn).map(room -> new Question(Topic.PRICING_INQUIRY, question.words(), question.scope().in(room))).orElse(question)
        : question;
  }
}
