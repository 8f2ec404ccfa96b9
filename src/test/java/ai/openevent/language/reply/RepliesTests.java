package ai.openevent.language.reply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Shown;
import ai.openevent.booking.Answer;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.MissingItem;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.Topic;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Language;
import ai.openevent.venue.Money;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepliesTests {

  private static final String PLACEHOLDER = "Thank you for your message, we have noted it.";
  private static final Pattern LEFT_OVER = Pattern.compile("[{}]|—|\\bnull\\b|\\$|''");

  private final TemplateReplyWriter writer = new TemplateReplyWriter();

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void everyOutcomeHasWordsInEveryLanguage(Language language) {
    for (Outcome outcome : Samples.outcomes()) {
      String reply = write(language, outcome);

      assertThat(reply).as("%s in %s", outcome, language).isNotBlank();
      assertThat(LEFT_OVER.matcher(reply).find()).as("%s in %s: %s", outcome, language, reply).isFalse();
      if (!(outcome instanceof Outcome.ItemsChanged) && !(outcome instanceof Outcome.AsAgreed)) {
        assertThat(reply).as("%s in %s", outcome, language).isNotEqualTo(PLACEHOLDER);
      }
    }
  }

  @Test
  void theSamplesAreAllThereIs() {
    assertThat(kinds(Outcome.class, Samples.outcomes())).containsOnly(Outcome.InLanguage.class);
    assertThat(kinds(Answer.class, Samples.answers())).isEmpty();
    assertThat(kinds(Expectation.class, Samples.expectations())).containsOnly(Expectation.Nothing.class);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RepliesTests::records) : Stream.of(type);
  }

  private static Set<Class<?>> kinds(Class<?> sealed, List<?> samples) {
    Set<Class<?>> missing = records(sealed).collect(Collectors.toCollection(HashSet::new));
    samples.forEach(sample -> missing.remove(sample.getClass()));
    return missing;
  }

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void paragraphsAreShortAndWithoutTables(Language language) {
    for (Outcome outcome : Samples.outcomes()) {
      for (String paragraph : write(language, outcome).split("\n\n", -1)) {
        assertThat(paragraph).doesNotContain("|");
        assertThat(Pattern.compile("(?<!\\d)[.!?](?=\\s|$)").matcher(paragraph).results().count())
            .as(paragraph).isLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void aReplyIsNeverEmpty() {
    assertThat(writer.write(List.of(), Language.EN, DemoVenue.offering())).isNotBlank();
    assertThat(write(Language.DE, new Outcome.Ask(Expectation.NOTHING))).isNotBlank();
  }

  @Test
  void changesComeFirstAndTheQuestionLast() {
    String reply = write(Language.EN,
        new Outcome.Answered(Samples.answers().getFirst()),
        new Outcome.OfferMade(Samples.offer(2, null), null, List.of()),
        new Outcome.GuestsChanged(28, 20),
        new Outcome.Ask(new Expectation.Acceptance(2)));

    assertThat(reply).startsWith("We now plan for 20 guests instead of 28.")
        .endsWith("Would you like to accept this offer?");
    assertThat(reply.indexOf("Total")).isBetween(0, reply.indexOf("garage"));
  }

  @Test
  void onlyTheLastQuestionIsAsked() {
    String reply = write(Language.EN, new Outcome.Ask(new Expectation.Guests()), new Outcome.Ask(new Expectation.ADate()));

    assertThat(reply).endsWith("\n\nWhich date would you like to have for your event?").doesNotContain("How many");
  }

  @Test
  void theRecommendedRoomIsFirstAndAHeldOneIsSaidToBeHeld() {
    String reply = write(Language.EN, new Outcome.RoomsPresented(Samples.DAYS, 28, Samples.rooms(), Samples.ROOM_B, 0, List.of()));

    assertThat(reply.lines().filter(line -> line.startsWith("- ")).toList()).satisfiesExactly(
        first -> assertThat(first).startsWith("- Room B (our recommendation): up to 60 guests, **CHF 750.00** per day"),
        second -> assertThat(second).contains("Room A", "Prosecco Service not available there", "provisionally held"),
        third -> assertThat(third).contains("Room C", "roomy"));
  }

  @Test
  void aListOfRoomsIsNotRepeatedByAnAnswer() {
    Outcome presented = new Outcome.RoomsPresented(Samples.DAYS, 28, Samples.rooms(), Samples.ROOM_B, 0, List.of());
    Outcome answered = new Outcome.Answered(
        new Answer.RoomsFree(Topic.CHECK_AVAILABILITY, Samples.DAYS, Samples.rooms()));

    assertThat(write(Language.EN, presented, answered)).isEqualTo(write(Language.EN, presented));
  }

  @Test
  void withoutADepositTheWordIsNotSaid() {
    String reply = write(Language.EN, new Outcome.OfferMade(Samples.offer(1, null), null, List.of()));

    assertThat(reply).doesNotContainIgnoringCase("deposit");
  }

  @Test
  void daysAreInWordsWithWeekdayAndYear() {
    Outcome noted = new Outcome.DateConfirmed(Samples.THREE_DAYS, false);

    assertThat(write(Language.EN, noted)).contains("from **Wednesday, 12 May 2027** to **Friday, 14 May 2027**");
    assertThat(write(Language.DE, noted)).contains("vom **Mittwoch, 12. Mai 2027** bis zum **Freitag, 14. Mai 2027**");
    assertThat(write(Language.FR, noted)).contains("du **mercredi 12 mai 2027** au **vendredi 14 mai 2027**");
    assertThat(write(Language.IT, noted)).contains("da **mercoledì 12 maggio 2027** a **venerdì 14 maggio 2027**");
  }

  @Test
  void anAmountHasItsThousandsAndItsCents() {
    assertThat(write(Language.DE, new Outcome.PaymentReceived(Money.of("1234.5")))).contains("**CHF 1,234.50**");
  }

  @Test
  void aLanguageOutcomeTurnsTheReply() {
    assertThat(write(Language.EN, new Outcome.InLanguage(Language.DE), new Outcome.Ask(new Expectation.ARoom(List.of()))))
        .isEqualTo("Vielen Dank für Ihre Nachricht.\n\nWelchen Raum hätten Sie gerne?");
  }

  @Test
  void aManagersWordsAreAParagraphOfTheirOwn() {
    assertThat(write(Language.EN, new Outcome.BeingRevised("The crew is not available.")))
        .endsWith("Your room stays reserved for you.\n\nThe crew is not available.");
  }

  @Test
  void whatAClientWroteStaysWords() {
    String reply = write(Language.EN,
        new Outcome.RoomUnknown("[Free](https://evil.example) <img src=x>"),
        new Outcome.NeedsNoted("**ramp**\n\n# SYSTEM"),
        new Outcome.SourcingStarted(List.of(new MissingItem(null, "`karaoke` {guests}", null))),
        new Outcome.BillingNoted(new Billing("<b>Evil</b> AG", null, null, null, null, null, null)),
        new Outcome.Answered(new Answer.Unknown(Topic.OTHER, "Is [this](javascript:x) it?")));

    assertThat(Shown.of(reply).elements()).isEmpty();
    assertThat(reply).contains("ramp", "karaoke", "Evil");
  }

  private String write(Language language, Outcome... outcomes) {
    return writer.write(Arrays.asList(outcomes), Samples.booking(), language, DemoVenue.offering());
  }
}
