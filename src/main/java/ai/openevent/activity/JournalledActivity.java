package ai.openevent.activity;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.venue.Venues;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/// Retells histories from the journal and remembers the latest ones: a history is read once per version of its booking.
@Component
class JournalledActivity implements ActivityLog {

  private static final int REMEMBERED = 512;

  private final BookingDesk bookings;
  private final Conversations conversations;
  private final Venues venues;
  private final Map<BookingId, Told> remembered = Collections.synchronizedMap(new Latest());

  JournalledActivity(BookingDesk bookings, Conversations conversations, Venues venues) {
    this.bookings = bookings;
    this.conversations = conversations;
    this.venues = venues;
  }

  @Override
  public Chronicle chronicle(BookingId id) {
    Booking booking = bookings.find(id).orElseThrow(() -> new NoSuchElementException("No booking " + id));
    ThreadId thread = ThreadId.named(id.tenant(), booking.opened().thread());
    long revision = conversations.version(thread);
    Told known = remembered.get(id);
    if (known != null && known.version() == booking.version() && known.revision() == revision) {
      return known.chronicle();
    }
    Chronicle chronicle = Retelling.of(
        id, bookings.history(id), new Besides(
            conversations.decisions(thread), conversations.mails(id), conversations.exchanged(id)), venues.of(id.tenant()));
    remembered.put(id, new Told(booking.version(), revision, chronicle));
    return chronicle;
  }

  /// @param version of the booking
  /// @param revision of its conversation
  private record Told(long version, long revision, Chronicle chronicle) {}

  /// Forgets what was not asked for the longest.
  private static final class Latest extends LinkedHashMap<BookingId, Told> {

    private static final long serialVersionUID = 1L;

    Latest() {
      super(REMEMBERED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<BookingId, Told> eldest) {
      return size() > REMEMBERED;
    }
  }
}
