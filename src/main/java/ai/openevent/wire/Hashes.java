package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.RoomBasis;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.wire.http.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fingerprints by which older front ends notice changes: SHA-256 of canonical JSON, keys sorted and without blanks
/// (workflow.md 3).
public final class Hashes {

  private Hashes() {}

  /// What the client needs of a room; null while nothing is known.
  public static @Nullable String requirements(Booking booking, Offering offering) {
    boolean unknown = booking.party().guests() == null && booking.party().layout() == null
        && booking.schedule().hours() == null && booking.party().special() == null && booking.place().wished() == null;
    Integer guests = booking.party().guests() == null ? null : (Integer) booking.party().size();
    return unknown ? null : requirements(booking, offering, guests, booking.party().layout(), booking.schedule().hours());
  }

  /// The same, as of the moment when the room was chosen; null while none is.
  public static @Nullable String roomEvaluation(Booking booking, Offering offering) {
    if (booking.place().lock() == null) {
      return null;
    }
    RoomBasis basis = booking.place().lock().basis();
    return requirements(booking, offering, basis.guests(), basis.layout(), basis.hours());
  }

  /// What was accepted; null while nothing is.
  public static @Nullable String acceptedOffer(Booking booking) {
    return booking.deal().current().filter(offer -> offer.status() == Offer.Status.ACCEPTED).map(Hashes::offer).orElse(null);
  }

  /// The days and hours of the event.
  static String window(ObjectNode window) {
    return sha256(window);
  }

  private static String requirements(
      Booking booking, Offering offering, @Nullable Integer guests, @Nullable Layout layout, @Nullable Hours hours) {
    ObjectNode canonical = Json.object();
    canonical.set("event_duration", EventParts.duration(hours));
    canonical.put("number_of_participants", guests);
    canonical.put("preferred_room", booking.place().wished() == null ? null
        : offering.catalog().findRoom(booking.place().wished()).map(Room::name).orElse(booking.place().wished().value()));
    canonical.put("seating_layout", layout == null ? null : layout.key());
    canonical.put("special_requirements", booking.party().special());
    return sha256(canonical);
  }

  private static String offer(Offer offer) {
    ObjectNode canonical = Json.object();
    canonical.put("date", offer.basis().days().first() + "/" + offer.basis().days().last());
    ArrayNode lines = canonical.putArray("line_items");
    for (OfferLine line : offer.lines()) {
      lines.addObject().put("amount", line.amount().toString()).put("description", line.name()).put("quantity", line.quantity());
    }
    canonical.put("number_of_participants", offer.basis().guests());
    canonical.put("room", offer.basis().room().value());
    canonical.put("total", offer.total().toString());
    return sha256(canonical);
  }

  private static String sha256(JsonNode canonical) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Json.bytes(canonical)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
