package ai.openevent.language.reply;

import ai.openevent.Approved;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole replies as they leave the house, compared with approved files.
class ApprovedRepliesTests {

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void anOfferInFull(Language language) {
    verify("offer", language, Samples.booking(Samples.ADDRESS),
        new Outcome.DateConfirmed(Samples.DAYS, false),
        new Outcome.RoomLocked(Samples.ROOM_B, null),
        new Outcome.OfferMade(Samples.offer(1, Samples.DEPOSIT), null, List.of(Samples.LUNCH, new ItemId("equipment-lectern"))),
        new Outcome.Answered(Samples.answers().getFirst()),
        new Outcome.Ask(new Expectation.Acceptance(1)));
  }

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void aChoiceOfRooms(Language language) {
    verify("rooms", language, Samples.booking(),
        new Outcome.DateConfirmed(Samples.DAYS, false),
        new Outcome.RoomsPresented(Samples.DAYS, 28, Samples.rooms(), Samples.ROOM_B, 0, List.of(Samples.APERO)),
        new Outcome.Ask(new Expectation.ARoom(List.of(Samples.ROOM_B))));
  }

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void anAcceptanceThatLacksAnAddressAndADeposit(Language language) {
    verify("accepted", language, Samples.booking(),
        new Outcome.OfferAccepted(Samples.offer(1, Samples.DEPOSIT)),
        new Outcome.BillingMissing(List.of(Billing.Part.values())),
        new Outcome.DepositDue(Samples.DEPOSIT, Samples.DEPOSIT.amount()),
        new Outcome.Ask(new Expectation.BillingAddress(List.of(Billing.Part.values()))));
  }

  private static void verify(String name, Language language, Booking booking, Outcome... outcomes) {
    String received = new TemplateReplyWriter().write(List.of(outcomes), booking, language, DemoVenue.offering()) + "\n";
    Approved.check(Path.of("src", "test", "resources", "replies", name + "." + language.code() + ".md"), received);
  }
}
