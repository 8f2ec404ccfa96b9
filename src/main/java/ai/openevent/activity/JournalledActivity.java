package ai.openevent.activity;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.Conversations.HilDecision;
import ai.openevent.conversation.ThreadId;
import ai.openevent.venue.Venues;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
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
    List<HilDecision> decisions = conversations.decisions(
        new ThreadId(id.tenant(), UUID.fromString(booking.opened().thread())));
    Told known = remembered.get(id);
    if (known != null && known.version() == booking.version() && known.decisions().equals(decisions)) {
      return known.chronicle();
    }
    Chronicle chronicle = Retelling.of(id, bookings.history(id), decisions, venues.of(id.tenant()));
    remembered.put(id, new Told(booking.version(), decisions, chronicle));
    return chronicle;
  }

  /// @param version of the booking
  private record Told(long version, List<HilDecision> decisions, Chronicle chronicle) {}

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
