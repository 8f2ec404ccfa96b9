package ai.openevent.booking;

import ai.openevent.venue.RoomId;

/// What a message says about the room. Naming one is a wish; [Advance] locks it as soon as it can be had.
final class RoomWish {

  private RoomWish() {}

  static void apply(Work work, Intents intents) {
    intents.of(Intent.NameRoom.class).forEach(named -> wish(work, named.room()));
    intents.of(Intent.NameUnknownRoom.class).forEach(unknown -> work.say(new Outcome.RoomUnknown(unknown.name())));
    intents.first(Intent.InsistOnRoom.class).ifPresent(insist -> insist(work, insist.reason()));
  }

  private static void wish(Work work, RoomId room) {
    RoomLock lock = work.now().place().lock();
    boolean has = lock != null && lock.room().equals(room);
    boolean disputed = work.now().pending().open(Approval.RoomDispute.class).isPresent();
    if (!has && !(disputed && room.equals(work.now().place().wished()))) {
      work.record(new BookingEvent.RoomWished(room));
    }
  }

  private static void insist(Work work, String reason) {
    RoomRefusal refused = work.before().place().refused();
    boolean held = refused != null && refused.reason() == RoomRefusal.Reason.HELD && refused.holder() != null;
    if (!held || refused == null || refused.holder() == null) {
      return;
    }
    if (work.now().pending().open(Approval.RoomDispute.class).isEmpty()) {
      if (work.now().place().refused() == null) {
        work.record(new BookingEvent.RoomDenied(refused, 0));
      }
      work.ask(new Approval.RoomDispute(refused.room(), refused.basis(), refused.holder(), reason));
    }
    work.say(new Outcome.DisputeOpened(refused.room()));
  }
}
