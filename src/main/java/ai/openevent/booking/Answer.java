package ai.openevent.booking;

import ai.openevent.venue.Faq;
import ai.openevent.venue.Item;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Venue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the venue's data says to a question. Facts only; the words are the reply's business.
public sealed interface Answer {

  /// The question that is answered.
  Topic topic();

  /// A text of the house.
  record FromFaq(Topic topic, List<Faq> entries) implements Answer {
    public FromFaq {
      entries = List.copyOf(entries);
    }
  }

  /// Free days in a span.
  record FreeDates(Topic topic, DateWindow window, @Nullable RoomId room, List<LocalDate> days) implements Answer {}

  /// Which rooms are free on a day.
  record RoomsFree(Topic topic, EventDays days, List<RoomChoice> rooms) implements Answer {}

  /// How many guests a room takes, or the largest one; with a number, whether it would do.
  ///
  /// @param wouldDo rooms that hold the number asked about
  record Capacity(Topic topic, Room room, @Nullable Layout layout, int limit, @Nullable Integer guests, List<Room> wouldDo)
      implements Answer {}

  record RoomDescribed(Topic topic, Room room, @Nullable String feature, boolean hasFeature) implements Answer {}

  record RoomsWithFeature(Topic topic, String feature, List<Room> rooms) implements Answer {}

  /// What the room with everything ordered would come to for another number of guests; nothing changes by it.
  record Quote(Topic topic, Room room, int guests, Money total) implements Answer {}

  record RoomPrices(Topic topic, List<Room> rooms) implements Answer {}

  record ItemPrices(Topic topic, List<Item> items) implements Answer {}

  record Menus(Topic topic, List<Menu> menus, List<Item> items) implements Answer {}

  /// What the rate of a room covers.
  record Inclusions(Topic topic, Room room) implements Answer {}

  record Accessibility(Topic topic, @Nullable Room room, List<Faq> entries) implements Answer {}

  record OpeningHours(Topic topic, Venue.OpeningHours hours) implements Answer {}

  record VenueAddress(Topic topic, Venue venue) implements Answer {}

  record Currency(Topic topic, String currency) implements Answer {}

  /// A room is held once it is chosen.
  record OptionRule(Topic topic, boolean held) implements Answer {}

  record VisitRules(Topic topic, List<LocalTime> slots, boolean weekdaysOnly) implements Answer {}

  record DepositRules(Topic topic, @Nullable Deposit deposit, @Nullable Integer percentage, @Nullable Money fixed, int deadlineDays)
      implements Answer {}

  record StatusReport(Topic topic, Stage stage, Status status, boolean depositPaid) implements Answer {}

  /// The data holds no answer; the house will be asked.
  record Unknown(Topic topic, String words) implements Answer {}
}
