package ai.openevent.language.reply;

import ai.openevent.booking.EventDays;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.Layout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to say about dates, times and the party.
final class DateTexts {

  private final Phrases phrases;
  private final Letter letter;

  DateTexts(Phrases phrases, Letter letter) {
    this.phrases = phrases;
    this.letter = letter;
  }

  Text confirmed(Outcome.DateConfirmed confirmed) {
    Hours hours = letter.booking().schedule().hours();
    Text noted = hours == null || letter.says(Outcome.HoursChanged.class)
        ? phrases.say("date.confirmed", "onDays", phrases.onDays(confirmed.days()))
        : phrases.say("date.confirmedDuring", "onDays", phrases.onDays(confirmed.days()), "hours", phrases.hours(hours));
    return confirmed.spellMonth() ? spelled(confirmed.days()) : noted;
  }

  Text changed(Outcome.DateChanged changed) {
    Text text = phrases.say("date.changed", "before", phrases.days(changed.before()), "now", phrases.days(changed.now()));
    return changed.spellMonth() ? text.then(spelled(changed.now())) : text;
  }

  private Text spelled(EventDays days) {
    return phrases.say("date.spelled", "days", phrases.days(days));
  }

  Text denied(Outcome.DateDenied denied) {
    return phrases.say("date.denied." + denied.why().name(),
        "days", phrases.days(denied.days()), "onDays", phrases.onDays(denied.days()));
  }

  Text contradictory(Outcome.DateContradictory contradictory) {
    return phrases.say("date.contradictory",
        "byDate", phrases.day(contradictory.byDate()), "byWeekday", phrases.day(contradictory.byWeekday()));
  }

  Text proposed(Outcome.DatesProposed proposed) {
    if (proposed.days().isEmpty()) {
      return phrases.say("dates.none");
    }
    if (proposed.days().size() == 1 && proposed.insideWish()) {
      LocalDate only = proposed.days().getFirst();
      return letter.tellsRoomsOn(only) ? Text.NONE : phrases.say("dates.proposedOne", "onDays", phrases.onDays(EventDays.on(only)));
    }
    Text intro = phrases.say(proposed.insideWish() ? "dates.proposed" : "dates.proposedOutside");
    return intro.above(Text.bullets(proposed.days().stream().map(phrases::day).toList()));
  }

  Text outside(Outcome.HoursOutside outside) {
    return phrases.say("hours.outside", "from", phrases.time(outside.opening().from()),
        "until", phrases.time(outside.opening().until()), "hours", phrases.hours(outside.hours()));
  }

  Text agreed(Outcome.AsAgreed agreed) {
    List<Text> parts = new ArrayList<>();
    if (agreed.room() != null) {
      parts.add(phrases.say("agreed.room", "room", phrases.room(agreed.room())));
    }
    if (agreed.days() != null) {
      parts.add(phrases.onDays(agreed.days()));
    }
    if (agreed.guests() != null) {
      parts.add(phrases.say("agreed.guests", "guests", phrases.guests(agreed.guests())));
    }
    return parts.isEmpty()
        ? phrases.say("nothing.else")
        : phrases.say("agreed", "parts", Text.join(", ", parts));
  }

  Text guestsNoted(GuestCount guests) {
    Integer min = guests.min();
    Integer max = guests.max();
    return min == null || max == null
        ? phrases.say("guests.noted", "guests", phrases.guests(guests.count()))
        : phrases.say("guests.notedRange", "guests", phrases.guests(guests.count()), "min", min, "max", max);
  }

  Text hoursChanged(@Nullable Hours before, Hours now) {
    return before == null
        ? phrases.say("hours.noted", "hours", phrases.hours(now))
        : phrases.say("hours.changed", "before", phrases.hours(before), "now", phrases.hours(now));
  }

  Text layoutChanged(@Nullable Layout before, Layout now) {
    return before == null
        ? phrases.say("layout.noted", "layout", phrases.layout(now))
        : phrases.say("layout.changed", "layout", phrases.layout(now), "before", phrases.layout(before));
  }
}
