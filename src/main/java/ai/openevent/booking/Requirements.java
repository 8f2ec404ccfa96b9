package ai.openevent.booking;

import ai.openevent.venue.Layout;
import ai.openevent.venue.Venue;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a message says about guests, hours and seating. The same value again is no change (workflow.md 10.1).
final class Requirements {

  private Requirements() {}

  static void apply(Work work, Intents intents) {
    intents.of(Intent.StateGuests.class).forEach(stated -> guests(work, stated.guests()));
    intents.of(Intent.StateHours.class).forEach(stated -> hours(work, stated.start(), stated.end()));
    intents.of(Intent.StateLayout.class).forEach(stated -> layout(work, stated.layout()));
  }

  private static void guests(Work work, GuestCount guests) {
    GuestCount before = work.now().party().guests();
    if (before != null && before.count() == guests.count()) {
      return;
    }
    work.record(new BookingEvent.GuestsStated(guests, before));
    work.say(before == null ? new Outcome.GuestsNoted(guests) : new Outcome.GuestsChanged(before.count(), guests.count()));
  }

  private static void hours(Work work, @Nullable LocalTime start, @Nullable LocalTime end) {
    Hours before = work.now().schedule().hours();
    Hours hours = merged(before, start, end);
    if (hours.equals(before)) {
      return;
    }
    if (hours.isUnlikely()) {
      work.say(new Outcome.HoursUnclear(hours));
      return;
    }
    Venue.OpeningHours opening = work.facts().venue().openingHours();
    boolean outside = isOutside(hours, opening);
    work.record(new BookingEvent.HoursStated(hours, before, outside));
    if (before != null) {
      work.say(new Outcome.HoursChanged(before, hours));
    }
    if (outside) {
      work.say(new Outcome.HoursOutside(hours, opening));
    }
  }

  /// A missing end is kept where it still fits, else it is assumed four hours after the start.
  private static Hours merged(@Nullable Hours before, @Nullable LocalTime start, @Nullable LocalTime end) {
    if (start != null && end != null) {
      return Hours.between(start, end);
    }
    if (start != null) {
      LocalTime known = before == null || before.endAssumed() ? null : before.end();
      return known != null && known.isAfter(start) ? Hours.between(start, known) : Hours.from(start);
    }
    return new Hours(before == null ? null : before.start(), end, false);
  }

  static boolean isOutside(Hours hours, Venue.OpeningHours opening) {
    LocalTime start = hours.start();
    LocalTime end = hours.end();
    return hours.crossesMidnight()
        || (start != null && (start.isBefore(opening.from()) || start.isAfter(opening.until())))
        || (end != null && end.isAfter(opening.until()));
  }

  private static void layout(Work work, Layout layout) {
    Layout before = work.now().party().layout();
    if (layout != before) {
      work.record(new BookingEvent.LayoutStated(layout, before));
      if (before != null) {
        work.say(new Outcome.LayoutChanged(before, layout));
      }
    }
  }
}
