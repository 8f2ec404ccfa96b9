package ai.openevent.booking.persistence;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.ClientForgotten;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Decision;
import ai.openevent.booking.Facts;
import ai.openevent.booking.Origin;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.Question;
import ai.openevent.booking.Workflow;
import ai.openevent.storage.Claims;
import ai.openevent.storage.Store;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Reads, decides, writes: the I/O around the pure workflow.
@Component
class DecidingDesk implements BookingDesk {

  private final JournalledBookings bookings;
  private final Clients clients;
  private final Venues venues;
  private final Store store;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  DecidingDesk(
      JournalledBookings bookings,
      Clients clients,
      Venues venues,
      Store store,
      UnitOfWork unit,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.bookings = bookings;
    this.clients = clients;
    this.venues = venues;
    this.store = store;
    this.unit = unit;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public Optional<Booking> find(BookingId id) {
    return bookings.find(id);
  }

  @Override
  public List<Booking> all(TenantId team) {
    return bookings.all(team);
  }

  @Override
  public OptionalLong head(TenantId team) {
    return bookings.head(team);
  }

  @Override
  public List<Booking> ofClient(TenantId team, String email) {
    return store.document(team, Clients.key(email)).map(clients::read).map(Clients.Profile::bookings).orElse(List.of()).stream()
        .map(id -> bookings.find(new BookingId(team, id)))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Happened> history(BookingId id) {
    return bookings.history(id);
  }

  @Override
  public Facts facts(TenantId team) {
    return facts(team, null);
  }

  private Facts facts(TenantId team, @Nullable UUID yielding) {
    Offering offering = venues.of(team);
    Claims claims = unit.isOpen() ? unit.claims() : store.claims(team);
    return new Facts(clock.instant(), offering, new ClaimedOccupancy(claims, offering.catalog().rooms(), yielding));
  }

  @Override
  public Booking open(TenantId team, Origin origin, Contact contact, Language language) {
    return unit.run(team, () -> {
      Optional<Clients.Profile> known = clients.find(origin.clientEmail());
      Contact merged = known.map(Clients.Profile::contact).orElse(Contact.UNKNOWN).with(contact);
      Billing billing = known.map(Clients.Profile::billing).orElse(Billing.UNKNOWN);
      BookingId id = new BookingId(team, UUID.randomUUID());
      return open(id, complete(origin, known.isEmpty()), merged, billing, language);
    });
  }

  @Override
  public Booking openUnproven(TenantId team, Origin origin, Contact contact, Language language) {
    return unit.run(team, () -> {
      boolean newClient = clients.find(origin.clientEmail()).isEmpty();
      BookingId id = new BookingId(team, UUID.randomUUID());
      clients.distrust(origin.clientEmail(), id.value(), language);
      return open(id, complete(origin, newClient), contact, Billing.UNKNOWN, language);
    });
  }

  private Booking open(BookingId id, Origin origin, Contact contact, Billing billing, Language language) {
    return handle(Booking.nothing(id), new BookingCommand.Open(origin, contact, billing, language)).after();
  }

  private static Origin complete(Origin origin, boolean newClient) {
    return new Origin(origin.thread(), origin.clientEmail(), origin.openedAt(), newClient);
  }

  @Override
  public Handled handle(BookingId id, BookingCommand command) {
    return unit.run(id.tenant(), () -> {
      Booking booking = bookings.find(id).orElseThrow(() -> new NoSuchElementException("No booking " + id));
      if (command instanceof BookingCommand.Settle settle && disputed(booking, settle) instanceof Approval.RoomDispute dispute) {
        return settleDispute(booking, settle, dispute);
      }
      return handle(booking, command);
    });
  }

  private Handled handle(Booking before, BookingCommand command) {
    Decision decision = Workflow.decide(before, command, facts(before.id().tenant()));
    return switch (decision) {
      case Decision.Refused refused -> new Handled(before, before, refused);
      case Decision.Decided decided -> new Handled(before, record(before, decided), decided);
    };
  }

  private Booking record(Booking before, Decision.Decided decided) {
    if (decided.events().isEmpty()) {
      return before;
    }
    Booking after = bookings.append(before, decided.events());
    ClaimedOccupancy.changes(before, after).forEach(unit::claim);
    clients.remember(after);
    events.publishEvent(new BookingChanged(before, after, decided.events(), decided.outcomes()));
    return after;
  }

  /// The dispute that a manager decides for the requester; null for any other decision.
  private static @Nullable Approval disputed(Booking requester, BookingCommand.Settle settle) {
    return settle.verdict() instanceof BookingCommand.Verdict.Approve
        ? requester.pending().approvals().get(settle.approval())
        : null;
  }

  /// When a manager gives a disputed room to another booking its holder yields first, in the same unit of work. If the other
  /// booking couldn't have it even then, nobody loses anything.
  private Handled settleDispute(Booking requester, BookingCommand.Settle settle, Approval.RoomDispute dispute) {
    Facts afterwards = facts(requester.id().tenant(), dispute.holder());
    if (Workflow.decide(requester, settle, afterwards) instanceof Decision.Refused refused) {
      return new Handled(requester, requester, refused);
    }
    bookings.find(new BookingId(requester.id().tenant(), dispute.holder()))
        .ifPresent(holder -> handle(holder,
            new BookingCommand.YieldRoom(requester.id().value(), dispute.room(), dispute.basis())));
    return handle(requester, settle);
  }

  @Override
  public Forgotten forget(TenantId team, String email) {
    return unit.run(team, () -> {
      List<Booking> theirs = bookings.all(team).stream().filter(booking -> isOf(booking, email)).toList();
      theirs.forEach(booking -> {
        bookings.forget(booking.id());
        ClaimedOccupancy.releases(booking.id()).forEach(unit::claim);
      });
      events.publishEvent(new ClientForgotten(team, email, theirs.stream().map(Booking::id).toList()));
      return new Forgotten(clients.forget(email), theirs.size());
    });
  }

  private static boolean isOf(Booking booking, String email) {
    return booking.opened().clientEmail().equalsIgnoreCase(email)
        || email.equalsIgnoreCase(booking.person().contact().email());
  }

  @Override
  public List<Outcome> answer(TenantId team, List<Question> questions) {
    Booking nobody = Booking.nothing(new BookingId(team, new UUID(0, 0)));
    BookingCommand.ClientTurn turn = new BookingCommand.ClientTurn(List.of(), questions, true);
    return switch (Workflow.decide(nobody, turn, facts(team))) {
      case Decision.Decided decided -> decided.outcomes();
      case Decision.Refused refused -> throw new IllegalStateException("A question was refused: " + refused.why());
    };
  }

  @Override
  public List<Outcome> preview(BookingId id, ApprovalId approval) {
    BookingCommand.Settle settle = new BookingCommand.Settle(
        approval, new BookingCommand.Verdict.Approve(null, null, null, null), "preview");
    return bookings.find(id)
        .map(booking -> Workflow.decide(booking, settle, facts(id.tenant(),
            disputed(booking, settle) instanceof Approval.RoomDispute dispute ? dispute.holder() : null)))
        .map(decision -> switch (decision) {
          case Decision.Decided decided -> decided.outcomes();
          case Decision.Refused _ -> List.<Outcome>of();
        })
        .orElse(List.of());
  }
}
