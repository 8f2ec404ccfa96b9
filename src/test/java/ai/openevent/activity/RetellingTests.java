package ai.openevent.activity;

import static ai.openevent.booking.BookingLife.billing;
import static ai.openevent.booking.BookingLife.day;
import static ai.openevent.booking.BookingLife.guests;
import static ai.openevent.booking.BookingLife.hours;
import static ai.openevent.booking.BookingLife.room;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Approval;
import ai.openevent.booking.BookingLife;
import ai.openevent.booking.Intent;
import ai.openevent.conversation.Conversations.Exchanged;
import ai.openevent.conversation.Conversations.HilDecision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetellingTests {

  @Test
  void theFirstMessageIsToldInFull() {
    Chronicle told = tell(BookingLife.begin().says(day("2027-05-14"), guests(30), hours("09:00", "17:00"), room("B")));

    assertThat(titles(told)).contains("Client Saved to CRM", "Event Created", "Room Status: Lead", "Processing Inquiry",
        "Email Received", "Name Captured", "Email Captured", "Expected Guests", "Preferred Date", "Event Timing",
        "Preferred Room", "Confirming Date", "Date Confirmed", "Checking Availability", "Room Selected", "Room Reserved",
        "Room Status: Option", "Preparing Offer", "Pricing Calculated", "Offer Sent");
    assertThat(told.entries().getLast().title()).isEqualTo("Client Saved to CRM");
  }

  @Test
  void amountsAndDaysAreWrittenAsOnTheRestOfTheWire() {
    Chronicle told = tell(BookingLife.withDeposit(30).says(day("2027-05-14"), guests(30), room("B")));

    assertThat(detail(told, "Offer Sent")).isEqualTo("CHF 750.00");
    assertThat(detail(told, "Deposit Configured")).isEqualTo("CHF 225.00 due 04.05.2027");
    assertThat(detail(told, "Date Confirmed")).isEqualTo("14.05.2027");
  }

  @Test
  void changesNameTheOldAndTheNewValue() {
    Chronicle told = tell(BookingLife.begin()
        .says(day("2027-05-14"), guests(30), room("B"))
        .says(day("2027-05-21"))
        .says(guests(34)));

    assertThat(detail(told, "Date Changed")).isEqualTo("14.05.2027 → 21.05.2027");
    assertThat(detail(told, "Participants Changed")).isEqualTo("30 → 34");
  }

  @Test
  void aRoomThatIsGivenUpAndTakenAgainInOneTurnWasNeverFree() {
    Chronicle told = tell(BookingLife.begin().says(day("2027-05-14"), guests(30), room("B")).says(room("C")));

    assertThat(titles(told).stream().filter("Room Status: Option"::equals)).hasSize(1);
    assertThat(detail(told, "Room Changed")).isEqualTo("Room B → Room C");
  }

  @Test
  void repeatingWhatIsKnownTellsNothing() {
    BookingLife life = BookingLife.begin().says(day("2027-05-14"), guests(30), room("B"));
    List<String> before = titles(tell(life));

    life.says(day("2027-05-14"));

    assertThat(titles(tell(life)).stream().filter("Date Confirmed"::equals).count())
        .isEqualTo(before.stream().filter("Date Confirmed"::equals).count());
  }

  @Test
  void theManagersYesConfirms() {
    Chronicle told = tell(BookingLife.begin()
        .says(day("2027-05-14"), guests(30), room("B"))
        .says(new Intent.Accept(), billing())
        .approves(Approval.FinalConfirmation.class));

    assertThat(titles(told)).contains("Offer Accepted", "Billing Info Updated", "Awaiting Manager Review",
        "Manager Approved", "Room Status: Confirmed", "Finalizing Booking");
    assertThat(told.verdicts()).hasSize(1);
    assertThat(told.moves().getLast().to()).isEqualTo(Step.CONFIRMED);
  }

  @Test
  void theManagersNoKeepsItsNote() {
    Chronicle told = tell(BookingLife.begin()
        .says(day("2027-05-14"), guests(30), room("B"))
        .says(new Intent.Accept(), billing())
        .rejects(Approval.FinalConfirmation.class, "Too many guests."));

    assertThat(detail(told, "Manager Rejected")).isEqualTo("Step 6: Too many guests.");
  }

  @Test
  void aCancellationIsToldOnceWithItsReason() {
    Chronicle told = tell(BookingLife.begin().says(day("2027-05-14"), guests(30), room("B")).cancelled("no budget"));

    assertThat(told.entries().stream().filter(entry -> entry.title().equals("Room Status: Cancelled")).map(Entry::detail))
        .containsExactly("no budget");
  }

  @Test
  void anEditedReplyIsToldBesideItsApproval() {
    BookingLife life = BookingLife.begin().says(day("2027-05-14"), guests(30), room("B"));
    HilDecision edited = new HilDecision(new UUID(1, 2), BookingLife.ID, true, true, null, "manager", life.now());

    Chronicle told = Retelling.of(
        BookingLife.ID, life.history(), new Besides(List.of(edited), List.of(), List.of()), life.offering());

    assertThat(told.entries().getFirst().title()).isEqualTo("Manager Edited Response");
    assertThat(detail(told, "Manager Approved")).isEqualTo("Step 4: edited reply");
  }

  @Test
  void fiftyEntriesAreKeptAndTheOldestDetailedGoFirst() {
    BookingLife life = BookingLife.begin().says(day("2027-05-14"), guests(20), room("B"));
    for (int guests = 21; guests < 41; guests++) {
      life.says(guests(guests));
    }
    Chronicle told = tell(life);

    assertThat(told.entries()).hasSize(50);
    assertThat(titles(told)).contains("Event Created", "Client Saved to CRM").doesNotContain("Email Received");
  }

  @Test
  void whatWasSaidAfterTheFirstMessageIsTold() {
    BookingLife life = BookingLife.begin().says(day("2027-05-14"), guests(30), room("B"));
    Instant first = life.history().getFirst().at();
    List<Exchanged> messages = List.of(
        new Exchanged(true, first), new Exchanged(false, first),
        new Exchanged(true, life.now()), new Exchanged(false, life.now()));

    List<String> told = titles(
        Retelling.of(BookingLife.ID, life.history(), new Besides(List.of(), List.of(), messages), life.offering()));

    assertThat(told.subList(0, 3)).containsExactly("Message Sent", "Client Message", "Message Sent");
    assertThat(told).contains("Email Received").filteredOn("Client Message"::equals).hasSize(1);
  }

  @Test
  void messagesMakeRoomForWhatHappened() {
    BookingLife life = BookingLife.begin().says(day("2027-05-14"), guests(30), room("B"));
    List<Exchanged> messages = Collections.nCopies(80, new Exchanged(true, life.now()));

    List<String> told = titles(
        Retelling.of(BookingLife.ID, life.history(), new Besides(List.of(), List.of(), messages), life.offering()));

    assertThat(told).hasSize(50).containsAll(titles(tell(life)));
  }

  @Test
  void idsAreUniqueAndTimesAreTheVenues() {
    Chronicle told = tell(BookingLife.begin().says(day("2027-05-14"), guests(30), room("B")));

    assertThat(told.entries().stream().map(Entry::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("act_\\d+"));
    assertThat(told.entries()).allMatch(entry -> entry.at().equals(LocalDateTime.parse("2026-11-20T09:00:00")));
  }

  private static Chronicle tell(BookingLife life) {
    return Retelling.of(BookingLife.ID, life.history(), Besides.NOTHING, life.offering());
  }

  private static List<String> titles(Chronicle told) {
    return told.entries().stream().map(Entry::title).toList();
  }

  private static String detail(Chronicle told, String title) {
    return told.entries().stream().filter(entry -> entry.title().equals(title)).findFirst().orElseThrow().detail();
  }
}
