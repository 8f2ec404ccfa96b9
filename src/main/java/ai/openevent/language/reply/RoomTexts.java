package ai.openevent.language.reply;

import ai.openevent.booking.Outcome;
import ai.openevent.booking.RoomAvailability;
import ai.openevent.booking.RoomChoice;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import java.util.ArrayList;
import java.util.List;

/// What there is to say about rooms.
final class RoomTexts {

  /// Up to so many rooms are listed in full; of more, the first six (workflow.md 7, step 3).
  private static final int MOST_LISTED = 8;
  private static final int LISTED_OF_MANY = 6;
  private static final int MOST_TEASED = 3;

  private final Phrases phrases;
  private final Letter letter;

  RoomTexts(Phrases phrases, Letter letter) {
    this.phrases = phrases;
    this.letter = letter;
  }

  Text presented(Outcome.RoomsPresented presented) {
    if (presented.all().isEmpty()) {
      return phrases.say("rooms.none", "guests", phrases.guests(presented.guests()), "onDays", phrases.onDays(presented.days()));
    }
    List<RoomChoice> ordered = recommendedFirst(presented);
    List<RoomChoice> listed = ordered.size() <= MOST_LISTED ? ordered : ordered.subList(0, LISTED_OF_MANY);
    int more = presented.more() + ordered.size() - listed.size();
    List<Text> paragraphs = new ArrayList<>();
    paragraphs.add(intro(presented));
    paragraphs.add(Text.bullets(listed.stream().map(choice -> line(choice, presented)).toList()));
    if (more > 0) {
      paragraphs.add(phrases.say("rooms.more", "more", more));
    }
    teaser(presented.teaser(), paragraphs);
    return Text.join("\n\n", paragraphs);
  }

  private Text intro(Outcome.RoomsPresented presented) {
    Text guests = phrases.guests(presented.guests());
    if (presented.recommended() == null) {
      return phrases.say("rooms.allHeld", "guests", guests, "onDays", phrases.onDays(presented.days()));
    }
    return letter.says(Outcome.DateConfirmed.class) || letter.says(Outcome.DateChanged.class)
        ? phrases.say("rooms.introShort", "guests", guests)
        : phrases.say("rooms.intro", "guests", guests, "onDays", phrases.onDays(presented.days()));
  }

  private static List<RoomChoice> recommendedFirst(Outcome.RoomsPresented presented) {
    List<RoomChoice> ordered = new ArrayList<>(presented.all());
    ordered.sort((a, b) -> Boolean.compare(b.room().equals(presented.recommended()), a.room().equals(presented.recommended())));
    return ordered;
  }

  private Text line(RoomChoice choice, Outcome.RoomsPresented presented) {
    String key = choice.room().equals(presented.recommended()) ? "rooms.recommended" : "rooms.line";
    List<Text> parts = new ArrayList<>();
    parts.add(phrases.say(key,
        "room", phrases.room(choice.room()), "limit", choice.limit(), "price", phrases.price(choice.price())));
    if (!choice.matched().isEmpty()) {
      parts.add(phrases.say("rooms.matched", "items", names(choice.matched())));
    }
    if (!choice.missing().isEmpty()) {
      parts.add(phrases.say("rooms.missing", "items", names(choice.missing())));
    }
    if (choice.roomy()) {
      parts.add(phrases.say("rooms.roomy"));
    }
    if (choice.availability() != RoomAvailability.FREE) {
      parts.add(phrases.say("rooms.held"));
    }
    return Text.join(", ", parts);
  }

  private void teaser(List<ItemId> items, List<Text> paragraphs) {
    List<Text> teased = items.stream().limit(MOST_TEASED)
        .flatMap(id -> phrases.offering().catalog().findItem(id).stream())
        .map(phrases::itemWithPrice)
        .toList();
    if (!teased.isEmpty()) {
      paragraphs.add(phrases.say("rooms.teaser", "items", phrases.and(teased)));
    }
  }

  private Text names(List<ItemId> items) {
    return phrases.and(items.stream()
        .map(phrases::item)
        .toList());
  }

  Text locked(Outcome.RoomLocked locked) {
    return locked.before() == null
        ? phrases.say("room.locked", "room", phrases.room(locked.room()))
        : phrases.say("room.changed", "room", phrases.room(locked.room()), "before", phrases.room(locked.before()));
  }

  Text released(Outcome.RoomReleased released) {
    String key = released.why() == null ? "room.released" : "room.released." + released.why().name();
    return phrases.say(key, "room", phrases.room(released.room()), "limit", released.limit(),
        "guests", phrases.guests(released.guests()), "onDays", phrases.onDays(released.days()));
  }

  Text tooSmall(Outcome.RoomTooSmall small) {
    return small.layout() == null
        ? phrases.say("room.tooSmall", "room", phrases.room(small.room()), "limit", small.limit(),
            "guests", phrases.guests(small.guests()))
        : phrases.say("room.tooSmallInLayout", "room", phrases.room(small.room()), "limit", small.limit(),
            "guests", phrases.guests(small.guests()), "layout", phrases.layout(small.layout()));
  }

  Text houseTooSmall(Outcome.HouseTooSmall small) {
    return small.layout() == null
        ? phrases.say("room.houseTooSmall", "room", phrases.room(small.largest()), "limit", small.limit(),
            "guests", phrases.guests(small.guests()))
        : phrases.say("room.houseTooSmallInLayout", "room", phrases.room(small.largest()), "limit", small.limit(),
            "guests", phrases.guests(small.guests()), "layout", phrases.layout(small.layout()));
  }

  /// Asks which of several bookings is meant, each named by its room and days.
  Text which(List<Outcome.Candidate> candidates) {
    List<Text> names = candidates.stream()
        .map(candidate -> candidate.room() == null
            ? phrases.days(candidate.days())
            : phrases.say("which.booking.room", "room", phrases.room(candidate.room()), "onDays", phrases.onDays(candidate.days())))
        .toList();
    return phrases.say("which.booking", "bookings", phrases.or(names));
  }
}
