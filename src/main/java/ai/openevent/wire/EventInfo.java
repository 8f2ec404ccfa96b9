package ai.openevent.wire;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hold;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Offer;
import ai.openevent.venue.Item;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.http.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a front end shows of a booking at a glance, in two spellings: `event_info` (contract, section 24.2) and `event_data`
/// with Title Case keys (24.3). Unknown values are placeholders, literally.
final class EventInfo {

  private static final String UNKNOWN = "Not specified";
  private static final String NONE = "none";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final @Nullable String endDate;
  private final @Nullable Booking booking;
  private final Offering offering;

  private EventInfo(@Nullable Booking booking, Offering offering, String email, Instant received) {
    this.booking = booking;
    this.offering = offering;
    EventDays days = booking == null ? null : booking.schedule().days();
    this.endDate = days == null || !days.isSeveral() ? null : Stamps.day(days.last());
    values.put("Date Email Received", Stamps.day(LocalDate.ofInstant(received, offering.venue().zone())));
    values.put("Status", booking == null ? "Lead" : booking.status().label());
    values.put("Event Date", days == null ? UNKNOWN : Stamps.day(days.first()));
    client(booking == null ? Contact.UNKNOWN : booking.person().contact(), email);
    values.put("Billing Address", booking == null ? UNKNOWN : or(address(booking.person().billing())));
    event(booking == null ? null : booking.schedule().hours());
    values.put("Language", booking == null ? UNKNOWN : booking.person().language().code());
    values.put("Additional Info", booking == null ? UNKNOWN : or(booking.party().special()));
  }

  static EventInfo of(Booking booking, Offering offering) {
    return new EventInfo(booking, offering, booking.opened().clientEmail(), booking.opened().openedAt());
  }

  /// Of a conversation that has no booking.
  static EventInfo nothing(String email, Instant received, Offering offering) {
    return new EventInfo(null, offering, email, received);
  }

  private void client(Contact contact, String email) {
    values.put("Name", or(contact.name()));
    values.put("Email", contact.email() == null ? email : contact.email());
    values.put("Phone", or(contact.phone()));
    values.put("Company", or(contact.company()));
  }

  private void event(@Nullable Hours hours) {
    values.put("Start Time", time(hours == null ? null : hours.start()));
    values.put("End Time", time(hours == null ? null : hours.end()));
    values.put("Preferred Room", or(roomName()));
    values.put("Number of Participants",
        booking == null || booking.party().guests() == null ? UNKNOWN : String.valueOf(booking.party().size()));
    values.put("Type of Event", booking == null ? UNKNOWN : or(booking.party().eventType()));
    values.put("Catering Preference", booking == null ? UNKNOWN : or(catering(booking)));
    Offer offer = booking == null ? null : booking.deal().current().orElse(null);
    Deposit deposit = offer == null ? null : offer.deposit();
    values.put("Billing Amount", offer == null || booking == null || !booking.deal().isAccepted() ? NONE : money(offer.total()));
    values.put("Deposit", deposit == null ? NONE : money(deposit.amount()));
  }

  /// `event_info`.
  ObjectNode snakeCase() {
    ObjectNode node = Json.object();
    values.forEach((title, value) -> {
      node.put(snake(title), value);
      if (title.equals("Event Date")) {
        node.put("end_date", endDate);
      }
    });
    for (String letter : new String[] {"a", "b", "c"}) {
      node.put("room_" + letter + "_status", statusOfRoom("Room " + letter.toUpperCase(Locale.ROOT)));
    }
    return node;
  }

  /// `event_data` as it was stored.
  ObjectNode titleCase() {
    ObjectNode node = Json.object();
    values.forEach(node::put);
    return node;
  }

  /// `event_data` with its twins.
  ObjectNode bothCases() {
    ObjectNode node = titleCase();
    values.forEach((title, value) -> node.put(snake(title), value));
    return node;
  }

  /// The known parts of a billing address on one line; null while none is known.
  static @Nullable String address(Billing billing) {
    String town = Stream.of(billing.postalCode(), billing.city()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    String line = Stream.of(billing.nameOrCompany(), billing.street(), town, billing.country())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
    return line.isEmpty() ? null : line;
  }

  private @Nullable String roomName() {
    if (booking == null) {
      return null;
    }
    RoomId room = booking.place().lock() == null ? booking.place().wished() : booking.place().lock().room();
    return room == null ? null : offering.catalog().findRoom(room).map(Room::name).orElse(room.value());
  }

  private String statusOfRoom(String name) {
    Hold hold = booking == null ? null : booking.place().hold();
    boolean held = hold != null && offering.catalog().findRoom(hold.room()).filter(room -> room.name().equals(name)).isPresent();
    return held && booking != null ? booking.status().label() : "Available";
  }

  private @Nullable String catering(Booking of) {
    String names = of.extras().items().stream()
        .map(wish -> offering.catalog().findItem(wish.item()).orElse(null))
        .filter(item -> item != null && item.isFoodOrDrink())
        .map(Item::name)
        .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private String money(Money money) {
    return LineItems.money(offering.venue().currency(), money);
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? UNKNOWN : Stamps.clock(time);
  }

  private static String or(@Nullable String text) {
    return text == null || text.isBlank() ? UNKNOWN : text;
  }

  private static String snake(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
