package ai.openevent.wire;

import ai.openevent.language.Languages;
import ai.openevent.language.Reader;
import ai.openevent.language.ReadingContext;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Language;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reads a message as of any day and tells what was understood. Stores nothing. For developers only: in production the
/// endpoint isn't there.
@RestController
@ConditionalOnBooleanProperty("openevent.development")
class SimulateController {

  private final Reader reader;
  private final Venues venues;

  SimulateController(Reader reader, Venues venues) {
    this.reader = reader;
    this.venues = venues;
  }

  @PostMapping("/api/debug/simulate")
  @Doing("read the message")
  ResponseEntity<byte[]> simulate(Fields body, TenantId team) {
    Offering offering = venues.of(team);
    Catalog catalog = offering.catalog();
    String text = body.text("text");
    body.demand("today");
    LocalDate today = body.formed("today", Stamps::isoDay, "use YYYY-MM-DD");
    LocalDateTime now = body.formed("now", LocalDateTime::parse, "use YYYY-MM-DDTHH:MM");
    Language language = body.formed("language", code -> Languages.ofCode(code).orElseThrow(IllegalArgumentException::new),
        "use one of " + String.join(", ", Languages.all().stream().map(Language::code).toList()));
    ReadingContext.AskedFor asked = body.formed("asked_for", name -> named(ReadingContext.AskedFor.class, name),
        "use date, time, guests, room, billing, offer or site_visit");
    ReadingContext.Known known = known(body.object("event"), catalog);
    body.complete();
    ReadingContext context = new ReadingContext(today == null ? LocalDate.EPOCH : today,
        now == null ? null : now.toLocalTime(), language, asked, known, List.of(), false, catalog, offering.managers());
    return Json.ok(new ReadingView(catalog).of(reader.read(text, context)));
  }

  private static ReadingContext.Known known(Fields event, Catalog catalog) {
    LocalDate chosen = event.formed("chosen_date", Stamps::isoDay, "use YYYY-MM-DD");
    String room = event.optionalText("locked_room_id");
    int guests = event.optionalWhole("number_of_participants");
    ReadingContext.OfferStatus offer = event.formed("offer_status", name -> named(ReadingContext.OfferStatus.class, name),
        "use Draft, Sent, Superseded, Accepted or Declined");
    return new ReadingContext.Known(chosen, roomOf(room, catalog), guests < 1 ? null : (Integer) guests, offer, null);
  }

  private static @Nullable RoomId roomOf(@Nullable String name, Catalog catalog) {
    return name == null ? null : catalog.roomNamed(name).map(Room::id).orElse(null);
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
