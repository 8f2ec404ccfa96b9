package ai.openevent.language.turn;

import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.booking.RoomLock;
import ai.openevent.booking.RoomRefusal;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.RoomRole;
import ai.openevent.venue.RoomId;
import java.util.List;
import java.util.Optional;

/// The room: named, picked from the list, insisted on, or wished larger. A question never picks one (workflow.md 25.2).
final class RoomIntents {

  private final Turn turn;
  private final List<Intent> intents;

  private RoomIntents(Turn turn, List<Intent> intents) {
    this.turn = turn;
    this.intents = intents;
  }

  static void read(Turn turn, List<Intent> intents) {
    if (!turn.does(Act.CANCEL_EVENT) || turn.does(Act.EVENT_REQUEST, Act.CHANGE_ROOM)) {
      new RoomIntents(turn, intents).read();
    }
  }

  private void read() {
    Optional<RoomId> room = wished().or(this::picked);
    if (isInsisted(room)) {
      String reason = turn.reading().signals().insists();
      intents.add(new Intent.InsistOnRoom(reason == null ? TurnInterpreter.quote(turn) : reason));
      return;
    }
    if (room.isPresent()) {
      name(room.get());
    } else if (!turn.asksOnly() && !turn.reading().unknownRooms().isEmpty()) {
      intents.add(new Intent.NameUnknownRoom(turn.reading().unknownRooms().getFirst().name()));
    } else if (turn.reading().signals().larger() && mayWishLarger() && turn.booking().place().lock() == null) {
      intents.add(new Intent.WantLarger());
    }
  }

  /// "Don't you have anything bigger?", after rooms were shown, says that they are too small.
  private boolean mayWishLarger() {
    return !turn.asksOnly() || (turn.asked() instanceof Expectation.ARoom && turn.reading().rooms().isEmpty());
  }

  /// The room meant among those wished: what is done with it decides, then the order in which they are named.
  private Optional<RoomId> wished() {
    List<Mention.RoomNamed> wished = turn.reading().rooms().stream()
        .filter(named -> named.role() == RoomRole.WISHED)
        .filter(named -> !turn.asksOnly() || isShown(named))
        .toList();
    return wished.stream()
        .filter(named -> turn.reading().acts().stream()
            .anyMatch(acted -> (acted.act() == Act.CHOOSE_ROOM || acted.act() == Act.CHANGE_ROOM)
                && acted.evidence().span().overlaps(named.evidence().span())))
        .findFirst()
        .or(() -> wished.stream().findFirst())
        .map(Mention.RoomNamed::room);
  }

  /// "What about Room F?" right after rooms were listed picks it.
  private boolean isShown(Mention.RoomNamed named) {
    boolean asked = turn.asked() instanceof Expectation.ARoom || turn.booking().place().refused() != null;
    return asked && turn.booking().place().lock() == null && named.role() == RoomRole.WISHED;
  }

  /// "The first one", "the cheapest", of the rooms that were listed.
  private Optional<RoomId> picked() {
    if (turn.asksOnly() || !(turn.asked() instanceof Expectation.ARoom asked) || !turn.reading().rooms().isEmpty()) {
      return Optional.empty();
    }
    return turn.reading().numbers().stream().flatMap(number -> Choice.byOrdinal(number, asked.listed()).stream()).findFirst()
        .or(() -> turn.does(Act.CHOOSE_ROOM) ? RoomPicks.of(turn) : Optional.empty());
  }

  private boolean isInsisted(Optional<RoomId> room) {
    RoomRefusal refused = turn.booking().place().refused();
    return turn.reading().signals().insists() != null
        && refused != null
        && refused.reason() == RoomRefusal.Reason.HELD
        && (room.isEmpty() || room.get().equals(refused.room()));
  }

  /// A room that the client has is only given up when the message speaks of the room.
  private void name(RoomId room) {
    RoomLock lock = turn.booking().place().lock();
    boolean other = lock != null && !lock.room().equals(room);
    if (!other || turn.does(Act.CHOOSE_ROOM, Act.CHANGE_ROOM, Act.EVENT_REQUEST, Act.CHANGE_DATE, Act.CHOOSE_DATE)) {
      intents.add(new Intent.NameRoom(room));
    }
  }
}
