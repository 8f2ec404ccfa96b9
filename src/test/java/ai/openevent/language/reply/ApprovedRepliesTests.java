package ai.openevent.language.reply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole replies as they leave the house. What differs from an approved file is written beside the compiled tests, as
/// `target/received/<name>`, to be compared and copied.
class ApprovedRepliesTests {

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void anOfferInFull(Language language) throws IOException {
    verify("offer", language, Samples.booking(Samples.ADDRESS),
        new Outcome.DateConfirmed(Samples.DAYS, false),
        new Outcome.RoomLocked(Samples.ROOM_B, null),
        new Outcome.OfferMade(Samples.offer(1, Samples.DEPOSIT), null, List.of(Samples.LUNCH, new ItemId("equipment-lectern"))),
        new Outcome.Answered(Samples.answers().getFirst()),
        new Outcome.Ask(new Expectation.Acceptance(1)));
  }

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void aChoiceOfRooms(Language language) throws IOException {
    verify("rooms", language, Samples.booking(),
        new Outcome.DateConfirmed(Samples.DAYS, false),
        new Outcome.RoomsPresented(Samples.DAYS, 28, Samples.rooms(), Samples.ROOM_B, 0, List.of(Samples.APERO)),
        new Outcome.Ask(new Expectation.ARoom(List.of(Samples.ROOM_B))));
  }

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void anAcceptanceThatLacksAnAddressAndADeposit(Language language) throws IOException {
    verify("accepted", language, Samples.booking(),
        new Outcome.OfferAccepted(Samples.offer(1, Samples.DEPOSIT)),
        new Outcome.BillingMissing(List.of(Billing.Part.values())),
        new Outcome.DepositDue(Samples.DEPOSIT, Samples.DEPOSIT.amount()),
        new Outcome.Ask(new Expectation.BillingAddress(List.of(Billing.Part.values()))));
  }

  private static void verify(String name, Language language, Booking booking, Outcome... outcomes) throws IOException {
    String received = new TemplateReplyWriter().write(List.of(outcomes), booking, language, DemoVenue.offering()) + "\n";
    String file = name + "." + language.code() + ".md";
    Path folder = Files.createDirectories(Path.of("target", "received"));
    Files.writeString(folder.resolve(file), received);
    assertThat(received).isEqualTo(approved(file));
  }

  private static String approved(String file) throws IOException {
    try (InputStream in = ApprovedRepliesTests.class.getResourceAsStream("/replies/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
