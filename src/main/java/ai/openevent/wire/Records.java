package ai.openevent.wire;

import ai.openevent.activity.ActivityLog;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tasks.Tasks;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Rendered event records. A record is rendered once per state of its booking and its tasks; it is kept compressed, because
/// ten thousand of them are asked for at once.
@Component
class Records {

  private static final long KEPT_BYTES = 32L << 20;

  private final BookingDesk bookings;
  private final Venues venues;
  private final ActivityLog activity;
  private final Tasks tasks;
  private final Conversations conversations;
  private final Map<BookingId, Rendered> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true));
  private final AtomicLong keptBytes = new AtomicLong();

  Records(BookingDesk bookings, Venues venues, ActivityLog activity, Tasks tasks, Conversations conversations) {
    this.bookings = bookings;
    this.venues = venues;
    this.activity = activity;
    this.tasks = tasks;
    this.conversations = conversations;
  }

  /// The booking that a path names.
  ///
  /// @throws Refused with 404 when the team has none of that name
  Booking named(TenantId team, String id) {
    return find(team, id).orElseThrow(() -> Refused.notFound("Event not found"));
  }

  Optional<Booking> find(TenantId team, String id) {
    return uuid(id).flatMap(value -> bookings.find(new BookingId(team, value)));
  }

  static Optional<UUID> uuid(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equalsIgnoreCase(text) ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The record of a booking as JSON.
  byte[] of(Booking booking) {
    TenantId team = booking.id().tenant();
    ThreadId thread = ThreadId.named(team, booking.opened().thread());
    UUID id = booking.id().value();
    Rendered.Basis basis = new Rendered.Basis(
        booking.version(), tasks.revision(team, id), conversations.version(thread), venues.of(team));
    Rendered known = kept.get(booking.id());
    if (known != null && known.basis().equals(basis)) {
      return known.json();
    }
    byte[] json = Json.bytes(
        EventRecord.of(booking, basis.offering(), activity.chronicle(booking.id()), tasks.ofBooking(team, id)));
    keep(booking.id(), Rendered.of(basis, json));
    return json;
  }

  private void keep(BookingId id, Rendered rendered) {
    synchronized (kept) {
      Rendered before = kept.put(id, rendered);
      long bytes = keptBytes.addAndGet(rendered.size() - (before == null ? 0 : before.size()));
      Iterator<Map.Entry<BookingId, Rendered>> oldest = kept.entrySet().iterator();
      while (bytes > KEPT_BYTES && oldest.hasNext()) {
        bytes = keptBytes.addAndGet(-oldest.next().getValue().size());
        oldest.remove();
      }
    }
  }
}
