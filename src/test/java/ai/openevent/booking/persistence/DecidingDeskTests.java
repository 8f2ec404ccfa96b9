package ai.openevent.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Contact;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Hold;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Origin;
import ai.openevent.booking.Stage;
import ai.openevent.booking.Status;
import ai.openevent.storage.MemoryStorage;
import ai.openevent.storage.Store;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Language;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DecidingDeskTests {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final MemoryStorage storage = MemoryStorage.create();
  private final List<BookingChanged> heard = new ArrayList<>();
  private final BookingDesk desk = desk(storage.store(), storage.unit());

  private BookingDesk desk(Store store, UnitOfWork unit) {
    return new DecidingDesk(new JournalledBookings(store, unit), new Clients(unit), new DemoVenues(), store, unit,
        InstantSource.fixed(NOW), event -> {
          synchronized (heard) {
            if (event instanceof BookingChanged changed) {
              heard.add(changed);
            }
          }
        });
  }

  private static final class DemoVenues implements Venues {
    @Override
    public Offering of(TenantId team) {
      return DemoVenue.offering();
    }

    @Override
    public DepositTerms depositTerms(TenantId team) {
      return DemoVenue.offering().deposit();
    }

    @Override
    public void store(TenantId team, DepositTerms terms) {
      throw new IllegalStateException("The demo venue doesn't change");
    }
  }

  private Booking open(String email) {
    Origin origin = new Origin(UUID.randomUUID().toString(), email, NOW, true);
    return desk.open(TenantId.DEFAULT, origin, new Contact(null, email, null, null, null), Language.EN);
  }

  private BookingDesk.Handled says(BookingId id, Intent... intents) {
    return desk.handle(id, new BookingCommand.ClientTurn(List.of(intents), List.of(), false));
  }

  private BookingDesk.Handled wantsRoomB(BookingId id) {
    return says(id, new Intent.StateDay(LocalDate.of(2027, 5, 14), false), new Intent.StateGuests(GuestCount.of(30)),
        new Intent.NameRoom(DemoVenue.room("B").id()));
  }

  @Test
  void aForgottenClientsBookingsAreGoneAfterARestartToo() {
    Booking nora = open("nora@example.com");
    wantsRoomB(nora.id());
    Booking petra = open("petra@example.com");

    assertThat(desk.forget(TenantId.DEFAULT, "nora@example.com")).isEqualTo(new BookingDesk.Forgotten(true, 1));

    for (BookingDesk after : List.of(desk, desk(storage.store(), storage.unit()))) {
      assertThat(after.find(nora.id())).isEmpty();
      assertThat(after.all(TenantId.DEFAULT)).extracting(Booking::id).containsExactly(petra.id());
      assertThat(after.ofClient(TenantId.DEFAULT, "nora@example.com")).isEmpty();
    }
    assertThat(wantsRoomB(petra.id()).after().place().lock()).as("the room is free again").isNotNull();
    assertThat(desk.history(nora.id())).as("the journal keeps it").isNotEmpty();
  }

  @Test
  void aClientThatNobodyKnowsIsForgottenQuietly() {
    assertThat(desk.forget(TenantId.DEFAULT, "nobody@example.com")).isEqualTo(new BookingDesk.Forgotten(false, 0));
  }

  @Test
  void whatWasDecidedIsThereAfterARestart() {
    Booking booking = open("nora@example.com");
    wantsRoomB(booking.id());
    says(booking.id(), new Intent.Accept());

    BookingDesk restarted = desk(storage.store(), storage.unit());
    assertThat(restarted.find(booking.id())).isEqualTo(desk.find(booking.id()));
    assertThat(restarted.all(TenantId.DEFAULT)).extracting(Booking::stage).containsExactly(Stage.DEPOSIT);
    assertThat(restarted.history(booking.id())).hasSize((int) desk.find(booking.id()).orElseThrow().version());
  }

  @Test
  void aSecondDeskSeesWhatTheFirstDid() {
    BookingDesk other = desk(storage.store(), storage.unit());
    Booking booking = open("nora@example.com");
    assertThat(other.find(booking.id())).isPresent();
    wantsRoomB(booking.id());
    assertThat(other.find(booking.id()).orElseThrow().status()).isEqualTo(Status.OPTION);
  }

  @Test
  void theHoldIsAClaimAndGoesWithTheBooking() {
    Booking booking = open("nora@example.com");
    wantsRoomB(booking.id());
    assertThat(storage.store().claims(TenantId.DEFAULT).ownedBy(booking.id().toString()).orElseThrow().strength())
        .isEqualTo(Hold.Strength.OPTION.name());
    desk.handle(booking.id(), new BookingCommand.CancelDirectly(null, "manager"));
    assertThat(storage.store().claims(TenantId.DEFAULT).ownedBy(booking.id().toString())).isEmpty();
  }

  @Test
  void listenersHearWithinTheUnitAndTheDecisionIsTheirs() {
    Booking booking = open("nora@example.com");
    wantsRoomB(booking.id());
    assertThat(heard).hasSize(2);
    assertThat(heard.getLast().events()).hasAtLeastOneElementOfType(BookingEvent.RoomLocked.class);
  }

  @Test
  void aLaterBookingStartsWithWhatIsKnownOfTheClient() {
    Booking first = open("nora@example.com");
    Billing billing = new Billing("Quellwerk AG", "Rosenweg 12", "8005", "Zurich", "Switzerland", null, null);
    says(first.id(), new Intent.GiveBilling(billing), new Intent.Speak(Language.DE));
    Booking second = open("nora@example.com");
    assertThat(second.person().billing()).isEqualTo(billing);
    assertThat(second.opened().newClient()).isFalse();
    assertThat(desk.ofClient(TenantId.DEFAULT, "nora@example.com")).extracting(Booking::id)
        .containsExactly(first.id(), second.id());
  }

  @Test
  void ofManyClientsAtOnceExactlyOneGetsTheRoom() throws Exception {
    List<Callable<Status>> clients = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      BookingId id = open("client" + i + "@example.com").id();
      clients.add(() -> wantsRoomB(id).after().status());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Status> statuses = new ArrayList<>();
      for (Future<Status> answered : threads.invokeAll(clients)) {
        statuses.add(answered.get());
      }
      assertThat(statuses).hasSize(40).containsOnlyOnce(Status.OPTION);
    }
  }
}
