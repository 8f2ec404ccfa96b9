package ai.openevent.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What holds for every booking, whatever its client says in whatever order (workflow.md 10, 15, 25).
class BookingPropertyTests {

  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
  private static final List<String> ITEMS = DemoVenue.catalog().items().stream()
      .filter(item -> item.isAvailableIn(DemoVenue.room("E").id()) && item.months().isEmpty())
      .map(item -> item.id().value()).toList();
  private static final Billing ADDRESS = new Billing("Quellwerk AG", "Rosenweg 12", "8005", "Zurich", "Switzerland", null, null);

  /// What is agreed: everything that a client would call the state of the booking.
  private record Agreed(
      Stage stage, Schedule schedule, Party party, @Nullable RoomLock lock, List<ItemWish> items, @Nullable Offer offer,
      Money paid, boolean confirmed, Billing billing) {

    static Agreed of(Booking booking) {
      Schedule schedule = booking.schedule();
      return new Agreed(booking.stage(),
          new Schedule(schedule.days(), schedule.hours(), schedule.window(), schedule.unclear(), List.of(), 0), booking.party(),
          booking.place().lock(), booking.extras().items(), booking.deal().current().orElse(null), booking.deal().paid(),
          booking.deal().confirmed(), booking.person().billing());
    }
  }

  private static BookingStory story() {
    return new House().asking(30, 10).client("client");
  }

  private static BookingStory offered(String letter, int guests) {
    return story().says(new Intent.StateDay(FIRST, false), BookingStory.guests(guests), BookingStory.room(letter));
  }

  // What clients say

  @Provide
  Arbitrary<Intent> wishes() {
    Arbitrary<Intent> days = days().map(day -> new Intent.StateDay(day, false));
    Arbitrary<Intent> guests = Arbitraries.integers().between(1, 130).map(BookingStory::guests);
    Arbitrary<Intent> rooms = Arbitraries.of("A", "B", "C", "D", "E", "F").map(BookingStory::room);
    return Arbitraries.oneOf(days, guests, rooms, hours(), layouts(), items(), drops());
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 200).map(FIRST::plusDays);
  }

  private static Arbitrary<Intent> hours() {
    return Combinators.combine(Arbitraries.integers().between(8, 14), Arbitraries.integers().between(15, 22))
        .as((start, end) -> new Intent.StateHours(LocalTime.of(start, 0), LocalTime.of(end, 0)));
  }

  private static Arbitrary<Intent> layouts() {
    return Arbitraries.of(Layout.class).map(Intent.StateLayout::new);
  }

  private static Arbitrary<Intent> items() {
    return Combinators.combine(Arbitraries.of(ITEMS), Arbitraries.integers().between(1, 40).injectNull(0.5))
        .as((item, quantity) -> new Intent.AddItem(new ItemId(item), quantity, false));
  }

  private static Arbitrary<Intent> drops() {
    return Arbitraries.of(ITEMS).map(BookingStory::drop);
  }

  @Provide
  Arbitrary<List<List<Intent>>> conversations() {
    Arbitrary<Intent> deals = Arbitraries.of(new Intent.Accept(), new Intent.GiveBilling(ADDRESS), new Intent.NoExtras());
    return Arbitraries.oneOf(wishes(), wishes(), deals).list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  private static BookingStory after(List<List<Intent>> conversation) {
    BookingStory story = story();
    conversation.forEach(message -> story.says(message.toArray(Intent[]::new)));
    return story;
  }

  // What holds

  @Property(tries = 300)
  void aMessageThatIsRepeatedChangesNothing(@ForAll("conversations") List<List<Intent>> conversation) {
    BookingStory story = story();
    for (List<Intent> message : conversation) {
      // A message that contradicts itself is none that can be repeated.
      Assume.that(message.stream().map(Object::getClass).distinct().count() == message.size());
      story.says(message.toArray(Intent[]::new));
      Agreed agreed = Agreed.of(story.booking());

      story.says(message.toArray(Intent[]::new));

      Assume.that(!(message.contains(new Intent.Accept()) && agreed.offer() != null));
      assertThat(Agreed.of(story.booking())).isEqualTo(agreed);
    }
  }

  @Property(tries = 300)
  void theTotalIsTheSumOfTheLines(@ForAll("conversations") List<List<Intent>> conversation) {
    for (Offer offer : after(conversation).booking().deal().offers()) {
      assertThat(offer.lines().stream().map(OfferLine::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(offer.total());
      assertThat(offer.lines()).allSatisfy(
          line -> assertThat(line.amount()).isEqualTo(line.unitPrice().times(line.quantity())));
      assertThat(offer.vat()).isEqualTo(DemoVenue.offering().venue().vatIn(offer.total()));
    }
  }

  @Property(tries = 300)
  void noAcceptanceOutlivesWhatItWasGivenFor(@ForAll("conversations") List<List<Intent>> conversation) {
    Booking booking = after(conversation).booking();

    booking.deal().current().filter(offer -> offer.status() == Offer.Status.ACCEPTED)
        .ifPresent(offer -> assertThat(offer.basis()).isEqualTo(booking.offerBasis()));
  }

  @Property(tries = 200)
  void aDetourThereAndBackNeverRevivesAnAcceptance(@ForAll("wishes") Intent there) {
    BookingStory story = offered("E", 45).says(hours().sample(), new Intent.StateLayout(Layout.THEATRE)).says(new Intent.Accept());
    assertThat(story.booking().deal().isAccepted()).isTrue();
    Intent back = back(there, story.booking());
    OfferBasis accepted = story.offer().basis();

    story.says(there);
    Assume.that(!accepted.equals(story.booking().offerBasis()));
    story.says(back);

    assertThat(story.booking().deal().isAccepted()).isFalse();
    assertThat(story.booking().deal().confirmed()).isFalse();
  }

  /// What takes a wish back.
  private static Intent back(Intent there, Booking before) {
    Hours hours = before.schedule().hours();
    return switch (there) {
      case Intent.StateGuests _ -> BookingStory.guests(before.party().size());
      case Intent.NameRoom _ -> BookingStory.room("E");
      case Intent.StateHours _ -> new Intent.StateHours(hours == null ? null : hours.start(), hours == null ? null : hours.end());
      case Intent.StateLayout _ -> new Intent.StateLayout(Layout.THEATRE);
      case Intent.AddItem add -> new Intent.DropItem(add.item());
      case Intent.DropItem drop -> new Intent.AddItem(drop.item(), null, false);
      default -> new Intent.StateDay(FIRST, false);
    };
  }

  @Property(tries = 100)
  void acceptanceAddressAndDepositLeadToTheSameInAnyOrder(@ForAll Random chance) {
    List<Runnable> steps = new ArrayList<>();
    BookingStory story = offered("B", 30);
    steps.add(() -> story.says(new Intent.Accept()));
    steps.add(() -> story.says(new Intent.GiveBilling(new Billing("Quellwerk AG", "Rosenweg 12", null, null, null, null, null))));
    steps.add(() -> story.says(new Intent.GiveBilling(new Billing(null, null, "8005", "Zurich", null, null, null))));
    steps.add(() -> story.says(new Intent.GiveBilling(new Billing(null, null, null, null, "Switzerland", null, null))));
    steps.add(story::pays);
    Collections.shuffle(steps, chance);

    steps.forEach(Runnable::run);

    story.isAt(Stage.DEPOSIT).waitsFor(Approval.FinalConfirmation.class).costs("750.00").hasVersion(1);
    assertThat(story.booking().person().billing()).isEqualTo(ADDRESS);
    assertThat(story.booking().deal().depositOpen().isPositive()).isFalse();
    assertThat(story.count(BookingEvent.ApprovalAsked.class)).isEqualTo(1);
  }

  @Property(tries = 200)
  void aQuestionChangesNothingWhereverItIsAsked(
      @ForAll("conversations") List<List<Intent>> conversation, @ForAll Topic topic, @ForAll Random chance) {
    BookingStory asked = story();
    Question question = new Question(topic, "?", new Question.Scope(
        DemoVenue.room("C").id(), DateWindow.of(FIRST.plusDays(9), FIRST.plusDays(9)), 77, Layout.BANQUET, null, null));
    for (List<Intent> message : conversation) {
      if (chance.nextBoolean()) {
        asked.handle(new BookingCommand.ClientTurn(List.of(), List.of(question), false));
      }
      List<Question> questions = chance.nextBoolean() ? List.of(question) : List.of();
      asked.handle(new BookingCommand.ClientTurn(message, questions, false));
    }

    assertThat(Agreed.of(asked.booking())).isEqualTo(Agreed.of(after(conversation).booking()));
  }

  @Property(tries = 200)
  void changesThatHaveNothingToDoWithEachOtherLeadToTheSameOfferInAnyOrder(@ForAll Random chance) {
    List<Intent> changes = new ArrayList<>(List.of(
        new Intent.StateDay(FIRST.plusDays(chance.nextInt(90)), false), BookingStory.guests(40 + chance.nextInt(30)),
        BookingStory.room("E"), new Intent.StateLayout(Layout.BANQUET), hours().sample()));
    List<String> wished = new ArrayList<>(ITEMS);
    Collections.shuffle(wished, chance);
    wished.subList(0, 3).forEach(item -> changes.add(new Intent.AddItem(new ItemId(item), null, false)));
    Offer offer = offer(changes);

    Collections.shuffle(changes, chance);
    Offer other = offer(changes);

    assertThat(other.total()).isEqualTo(offer.total());
    assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(offer.lines());
    assertThat(other.deposit()).isEqualTo(offer.deposit());
  }

  private static Offer offer(List<Intent> changes) {
    BookingStory story = story();
    changes.forEach(story::says);
    return story.offer();
  }
}
