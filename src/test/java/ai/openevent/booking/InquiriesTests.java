package ai.openevent.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Question.Scope;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Faq;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InquiriesTests {

  private static final LocalDate DAY = LocalDate.of(2027, 5, 14);
  private static final Booking NOTHING = Booking.nothing(new BookingId(TenantId.DEFAULT, new UUID(0, 1)));

  @Test
  void everyTopicHasAnAnswer() {
    for (Topic topic : Topic.values()) {
      assertThat(ask(NOTHING, Question.about(topic, "?"))).as(topic.key()).hasSize(1)
          .first().returns(topic, Answer::topic);
    }
  }

  @Test
  void answersComeInOrderAndOnlyOnce() {
    List<Answer> answers = ask(NOTHING, Question.about(Topic.OPENING_HOURS, "a"), Question.about(Topic.PARKING_POLICY, "b"),
        Question.about(Topic.OPENING_HOURS, "c"));

    assertThat(answers).extracting(Answer::topic).containsExactly(Topic.OPENING_HOURS, Topic.PARKING_POLICY);
  }

  @Test
  void theLargestRoomIsToldWhenNoRoomIsNamed() {
    assertThat(only(NOTHING, Question.about(Topic.CHECK_CAPACITY, "your largest room?")))
        .isInstanceOfSatisfying(Answer.Capacity.class, capacity -> {
          assertThat(capacity.room()).isEqualTo(DemoVenue.room("E"));
          assertThat(capacity.limit()).isEqualTo(120);
        });
  }

  @Test
  void aHypotheticalNumberIsMeasuredWithoutTouchingTheBookings() {
    Question question = new Question(Topic.CHECK_CAPACITY, "70 in Room B?", scope("B", null, 70, null));

    assertThat(only(guests(40), question)).isInstanceOfSatisfying(Answer.Capacity.class, capacity -> {
      assertThat(capacity.limit()).isEqualTo(60);
      assertThat(capacity.guests()).isEqualTo(70);
      assertThat(capacity.wouldDo()).extracting(Room::name).containsExactly("Room C", "Room E");
    });
  }

  @Test
  void availabilityIsAskedForTheBookingsDay() {
    Question question = Question.about(Topic.CHECK_AVAILABILITY, "which rooms are free?");

    assertThat(only(on(DAY, guests(50)), question)).isInstanceOfSatisfying(Answer.RoomsFree.class, free -> {
      assertThat(free.days()).isEqualTo(EventDays.on(DAY));
      assertThat(free.rooms()).extracting(choice -> choice.room().value())
          .containsExactly("atelier-room-b", "atelier-room-c", "atelier-room-e");
    });
  }

  @Test
  void aDayInTheQuestionWinsForTheAnswer() {
    LocalDate other = DAY.plusDays(7);
    Question question = new Question(Topic.CHECK_AVAILABILITY, "and a week later?", scope("B", window(other, other), null, null));

    assertThat(only(on(DAY, guests(50)), question)).isInstanceOfSatisfying(Answer.RoomsFree.class, free -> {
      assertThat(free.days()).isEqualTo(EventDays.on(other));
      assertThat(free.rooms()).extracting(RoomChoice::availability).containsExactly(RoomAvailability.FREE);
    });
  }

  @Test
  void aHeldRoomIsToldToBeHeld() {
    Question question = new Question(Topic.CHECK_AVAILABILITY, "is Room B free?", scope("B", null, null, null));
    Facts facts = facts(DemoVenue.offering(), holding(DemoVenue.room("B").id(), DAY));

    assertThat(Inquiries.answer(List.of(question), on(DAY, guests(20)), facts).getFirst())
        .isInstanceOfSatisfying(Answer.RoomsFree.class, free ->
            assertThat(free.rooms()).extracting(RoomChoice::availability).containsExactly(RoomAvailability.HELD));
  }

  @Test
  void aSpanIsAnsweredWithItsFreeDays() {
    DateWindow may = window(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31));
    Question question = new Question(Topic.FREE_DATES, "free in May?", scope("B", may, null, null));
    Facts facts = facts(DemoVenue.offering(), holding(DemoVenue.room("B").id(), LocalDate.of(2027, 5, 2)));

    assertThat(Inquiries.answer(List.of(question), NOTHING, facts).getFirst())
        .isInstanceOfSatisfying(Answer.FreeDates.class, free -> assertThat(free.days())
            .hasSize(5).startsWith(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 3)));
  }

  @Test
  void aDayInThePastIsNeverFree() {
    LocalDate past = LocalDate.of(2025, 3, 12);
    Question question = new Question(Topic.CHECK_AVAILABILITY, "?", scope(null, window(past, past), null, null));

    assertThat(only(NOTHING, question)).isInstanceOfSatisfying(Answer.FreeDates.class, free -> assertThat(free.days()).isEmpty());
  }

  @Test
  void aFeatureIsFoundUnderTheWordsOfOtherLanguages() {
    assertThat(only(NOTHING, new Question(Topic.ROOM_FEATURES, "Hat Room B einen Beamer?", scope("B", null, null, "Beamer"))))
        .isInstanceOfSatisfying(Answer.RoomDescribed.class, described -> assertThat(described.hasFeature()).isTrue());
    assertThat(only(NOTHING, new Question(Topic.ROOM_FEATURES, "?", scope("E", null, null, "flip-charts"))))
        .isInstanceOfSatisfying(Answer.RoomDescribed.class, described -> assertThat(described.hasFeature()).isFalse());
  }

  @Test
  void roomsWithAFeatureAreListed() {
    assertThat(only(NOTHING, new Question(Topic.ROOMS_BY_FEATURE, "?", scope(null, null, null, "daylight"))))
        .isInstanceOfSatisfying(Answer.RoomsWithFeature.class, found ->
            assertThat(found.rooms()).extracting(Room::name).containsExactly("Room A", "Room B", "Room C"));
  }

  @Test
  void aFeatureThatTheDataDoesntKnowIsNotInvented() {
    Question question = new Question(Topic.ROOM_FEATURES, "a swimming pool?", scope("B", null, null, "swimming pool"));

    assertThat(only(NOTHING, question)).isEqualTo(new Answer.Unknown(Topic.ROOM_FEATURES, "a swimming pool?"));
  }

  @Test
  void ratesAreToldBeforeAnyDateIsKnown() {
    assertThat(only(NOTHING, Question.about(Topic.PRICING_INQUIRY, "what do your rooms cost?")))
        .isInstanceOfSatisfying(Answer.RoomPrices.class, prices -> assertThat(prices.rooms()).hasSize(6));
  }

  @Test
  void dietaryQuestionsGetTheHousesText() {
    assertThat(only(NOTHING, Question.about(Topic.CATERING_FOR, "Können zwei Gäste glutenfrei essen?")))
        .isInstanceOf(Answer.FromFaq.class);
  }

  @Test
  void lunchIsAnsweredWithLunches() {
    assertThat(only(NOTHING, Question.about(Topic.CATERING_FOR, "What do you have for lunch?")))
        .isInstanceOfSatisfying(Answer.ItemPrices.class, prices -> assertThat(prices.items()).extracting(Item::name)
            .containsExactly("Lunch Package", "Premium Lunch Package"));
  }

  @Test
  void menusAreToldOnRequest() {
    assertThat(only(NOTHING, Question.about(Topic.CATERING_FOR, "Welche Menüs gibt es?")))
        .isInstanceOfSatisfying(Answer.Menus.class, menus -> assertThat(menus.menus()).hasSize(3));
  }

  @Test
  void anIncludedThingIsToldToBeIncluded() {
    Scope scope = new Scope(DemoVenue.room("B").id(), null, null, null, new ItemId("equipment-projector"), null);

    assertThat(only(NOTHING, new Question(Topic.EQUIPMENT, "a projector?", scope)))
        .isInstanceOfSatisfying(Answer.RoomDescribed.class, described -> assertThat(described.hasFeature()).isTrue());
  }

  @Test
  void withoutTermsThereIsNoDeposit() {
    assertThat(only(NOTHING, Question.about(Topic.DEPOSIT_TERMS, "?")))
        .isEqualTo(new Answer.DepositRules(Topic.DEPOSIT_TERMS, null, null, null, 10));
  }

  @Test
  void theDepositsShareIsTold() {
    Offering asking = DemoVenue.asking(new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, 40, Money.ZERO, 14));

    assertThat(Inquiries.answer(List.of(Question.about(Topic.DEPOSIT_TERMS, "?")), NOTHING, facts(asking, Occupancy.EMPTY)))
        .containsExactly(new Answer.DepositRules(Topic.DEPOSIT_TERMS, null, 40, null, 14));
  }

  private static List<Answer> ask(Booking booking, Question... questions) {
    return Inquiries.answer(Arrays.asList(questions), booking, facts(DemoVenue.offering(), Occupancy.EMPTY));
  }

  private static Answer only(Booking booking, Question question) {
    return ask(booking, question).getFirst();
  }

  private static Facts facts(Offering offering, Occupancy occupancy) {
    return new Facts(Instant.parse("2026-11-20T08:00:00Z"), offering, occupancy);
  }

  private static Booking guests(int count) {
    return NOTHING.with(NOTHING.party().counting(GuestCount.of(count)));
  }

  private static Booking on(LocalDate day, Booking booking) {
    return booking.with(booking.schedule().chosen(EventDays.on(day)));
  }

  @Test
  void ofSeveralTextsOnATopicOnlyThoseThatAreAskedForAreGiven() {
    assertThat(entries("Is there parking at the house?")).hasSize(1);
    assertThat(entries("Could you keep two parking spaces for our VIPs?")).hasSize(2);
  }

  private List<Faq> entries(String question) {
    Booking nobody = Booking.nothing(new BookingId(House.TEAM, new UUID(0, 1)));
    Answer answer = Inquiries.answer(
        List.of(Question.about(Topic.PARKING_POLICY, question)), nobody, new House().facts()).getFirst();
    return ((Answer.FromFaq) answer).entries();
  }

  private static DateWindow window(LocalDate from, LocalDate until) {
    return DateWindow.of(from, until);
  }

  private static Scope scope(
      @Nullable String letter, @Nullable DateWindow window, @Nullable Integer guests, @Nullable String feature) {
    return new Scope(letter == null ? null : DemoVenue.room(letter).id(), window, guests, null, null, feature);
  }

  /// A house in which another booking holds one room on one day.
  private static Occupancy holding(RoomId held, LocalDate day) {
    return new Occupancy() {
      @Override
      public Optional<Holder> holder(RoomId room, LocalDateTime from, LocalDateTime until, BookingId self) {
        boolean overlaps = from.isBefore(day.plusDays(1).atStartOfDay()) && day.atStartOfDay().isBefore(until);
        return room.equals(held) && overlaps ? Optional.of(new Holder(new UUID(0, 9), Hold.Strength.OPTION)) : Optional.empty();
      }

      @Override
      public boolean isEventDay(LocalDate other, BookingId self) {
        return other.equals(day);
      }

      @Override
      public boolean isVisitTaken(VisitSlot slot, BookingId self) {
        return false;
      }
    };
  }
}
