package ai.openevent.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One booking through its life: what the client says (as intents), what the manager does, and what came of it.
final class BookingStory {

  private final House house;
  private Booking booking;
  private Decision last = new Decision.Decided(List.of(), List.of());
  private final List<BookingEvent> history = new ArrayList<>();
  private boolean held;

  BookingStory(House house, BookingId id, String name) {
    this.house = house;
    Origin origin = new Origin("thread-" + name, name + "@example.com", House.NOW, true);
    this.booking = Booking.nothing(id);
    handle(new BookingCommand.Open(origin, Contact.UNKNOWN, Billing.UNKNOWN, Language.EN));
  }

  // Words of the client

  static Intent day(String iso) {
    return new Intent.StateDay(LocalDate.parse(iso), false);
  }

  static Intent days(String first, String last) {
    return new Intent.StateDays(new EventDays(LocalDate.parse(first), LocalDate.parse(last)));
  }

  static Intent window(String from, String until) {
    return new Intent.StateWindow(DateWindow.of(LocalDate.parse(from), LocalDate.parse(until)));
  }

  static Intent guests(int count) {
    return new Intent.StateGuests(GuestCount.of(count));
  }

  static Intent hours(String start, String end) {
    return new Intent.StateHours(LocalTime.parse(start), LocalTime.parse(end));
  }

  static Intent room(String letter) {
    return new Intent.NameRoom(DemoVenue.room(letter).id());
  }

  static Intent item(String id) {
    return new Intent.AddItem(new ItemId(id), null, false);
  }

  static Intent items(int quantity, String id) {
    return new Intent.AddItem(new ItemId(id), quantity, false);
  }

  static Intent drop(String id) {
    return new Intent.DropItem(new ItemId(id));
  }

  static Intent billing() {
    return new Intent.GiveBilling(
        new Billing("Quellwerk AG", "Rosenweg 12", "8005", "Zurich", "Switzerland", null, "Quellwerk AG, Rosenweg 12"));
  }

  static Intent visit(@Nullable String day, @Nullable String time) {
    return new Intent.ArrangeVisit(day == null ? null : LocalDate.parse(day), time == null ? null : LocalTime.parse(time));
  }

  // What happens

  BookingStory withheld() {
    held = true;
    return this;
  }

  BookingStory says(Intent... intents) {
    return handle(new BookingCommand.ClientTurn(List.of(intents), List.of(), held));
  }

  BookingStory asks(Topic topic, Question.Scope scope) {
    return handle(new BookingCommand.ClientTurn(List.of(), List.of(new Question(topic, "?", scope)), held));
  }

  BookingStory pays() {
    return handle(new BookingCommand.RecordPayment(null, House.NOW));
  }

  BookingStory approves(Class<? extends Approval> kind) {
    return settles(kind, new BookingCommand.Verdict.Approve(null, null, null, null));
  }

  BookingStory rejects(Class<? extends Approval> kind) {
    return settles(kind, new BookingCommand.Verdict.Reject("Not this time"));
  }

  BookingStory settles(Class<? extends Approval> kind, BookingCommand.Verdict verdict) {
    ApprovalId id = booking.pending().open(kind).orElseThrow();
    if (verdict instanceof BookingCommand.Verdict.Approve
        && booking.pending().approvals().get(id) instanceof Approval.RoomDispute dispute) {
      Booking holder = house.booking(dispute.holder());
      Decision yielded = Workflow.decide(holder, 
          new BookingCommand.YieldRoom(booking.id().value(), dispute.room(), dispute.basis()), house.facts());
      if (yielded instanceof Decision.Decided decided) {
        house.remember(History.evolve(holder, decided.events()));
      }
    }
    return handle(new BookingCommand.Settle(id, verdict, "manager"));
  }

  BookingStory handle(BookingCommand command) {
    last = Workflow.decide(booking, command, house.facts());
    if (last instanceof Decision.Decided decided) {
      history.addAll(decided.events());
      booking = History.evolve(booking, decided.events());
      house.remember(booking);
    }
    return this;
  }

  // What came of it

  List<BookingEvent> history() {
    return List.copyOf(history);
  }

  Booking booking() {
    return house.booking(booking.id().value());
  }

  Decision last() {
    return last;
  }

  List<BookingEvent> lastEvents() {
    return ((Decision.Decided) last).events();
  }

  List<Outcome> outcomes() {
    return ((Decision.Decided) last).outcomes();
  }

  <O extends Outcome> O outcome(Class<O> kind) {
    return outcomes().stream().filter(kind::isInstance).map(kind::cast).findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind.getSimpleName() + " in " + outcomes()));
  }

  Expectation asked() {
    Outcome lastOutcome = outcomes().getLast();
    return ((Outcome.Ask) lastOutcome).expectation();
  }

  long count(Class<? extends BookingEvent> kind) {
    return history.stream().filter(kind::isInstance).count();
  }

  Offer offer() {
    return booking().deal().current().orElseThrow();
  }

  BookingStory isAt(Stage stage) {
    assertThat(booking().stage()).isEqualTo(stage);
    return this;
  }

  BookingStory is(Status status) {
    assertThat(booking().status()).isEqualTo(status);
    return this;
  }

  BookingStory hasRoom(String letter) {
    assertThat(Objects.requireNonNull(booking().place().lock()).room()).isEqualTo(DemoVenue.room(letter).id());
    return this;
  }

  BookingStory hasNoRoom() {
    assertThat(booking().place().lock()).isNull();
    return this;
  }

  BookingStory costs(String total) {
    assertThat(offer().total()).isEqualTo(Money.of(total));
    return this;
  }

  BookingStory hasVersion(int version) {
    assertThat(offer().version()).isEqualTo(version);
    return this;
  }

  BookingStory waitsFor(Class<? extends Approval> kind) {
    assertThat(booking().pending().open(kind)).as(kind.getSimpleName()).isPresent();
    return this;
  }

  BookingStory waitsForNobody() {
    assertThat(booking().pending().approvals()).isEmpty();
    return this;
  }
}
