package ai.openevent.wire.trace;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingDesk.Happened;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.Protocol;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tasks.Task;
import ai.openevent.tasks.Tasks;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a conversation's trace out of the journal.
@Component
class Traces {

  /// Of a longer trace the beginning is left out.
  private static final int MOST = 2_000;

  private final Conversations conversations;
  private final BookingDesk bookings;
  private final Tasks tasks;
  private final Venues venues;

  Traces(Conversations conversations, BookingDesk bookings, Tasks tasks, Venues venues) {
    this.conversations = conversations;
    this.bookings = bookings;
    this.tasks = tasks;
    this.venues = venues;
  }

  /// @param moment null for now
  Trace of(TenantId team, String thread, @Nullable Instant moment) {
    Offering offering = venues.of(team);
    return conversations.protocol(ThreadId.named(team, thread))
        .map(protocol -> of(protocol, thread, offering, moment))
        .orElseGet(() -> new Trace(thread, offering, List.of(), null, List.of(), false, moment));
  }

  private Trace of(Protocol protocol, String thread, Offering offering, @Nullable Instant moment) {
    Map<BookingId, List<Happened>> histories = new LinkedHashMap<>();
    protocol.bookings().forEach(booking -> histories.put(booking, bookings.history(booking)));
    List<Happening> told = Account.of(protocol, histories).stream()
        .filter(happening -> moment == null || !happening.at().isAfter(moment))
        .toList();
    List<Happening> latest = told.subList(Math.max(0, told.size() - MOST), told.size());
    if (moment != null) {
      return new Trace(thread, offering, latest, told.isEmpty() ? null : told.getLast().booking(), List.of(), false, moment);
    }
    Booking booking = protocol.focus() == null ? null : bookings.find(protocol.focus()).orElse(null);
    List<Task> open = booking == null
        ? List.of() : tasks.ofBooking(booking.id().tenant(), booking.id().value());
    return new Trace(thread, offering, latest, booking, open, protocol.replyWaits(), null);
  }

  /// The conversations that go on.
  List<String> open(TenantId team) {
    return conversations.open(team).stream().map(ThreadId::toString).toList();
  }
}
