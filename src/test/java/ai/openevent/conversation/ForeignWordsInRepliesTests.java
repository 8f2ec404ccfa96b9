package ai.openevent.conversation;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.ForeignWords;
import ai.openevent.Shown;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Topic;
import ai.openevent.language.OfferSheets;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Venues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A conversation in which every word of the client is meant to become markup looks like one with harmless words.
class ForeignWordsInRepliesTests {

  private static final List<String> HARMLESS = List.of("Anna", "Quellwerk", "karaoke", "ramp", "Meadow", "brunch", "why");

  @Provide
  Arbitrary<List<String>> hostile() {
    return ForeignWords.any().filter(words -> !words.isBlank()).list().ofSize(HARMLESS.size());
  }

  @Provide
  Arbitrary<Language> languages() {
    return Arbitraries.of(Language.EN, Language.DE, Language.FR, Language.IT);
  }

  @Property(tries = 40)
  void aClientsWordsNeverBecomeMarkup(@ForAll("hostile") List<String> words, @ForAll("languages") Language language) {
    List<Shown> hostile = conversation(words, language);
    List<Shown> harmless = conversation(HARMLESS, language);

    assertThat(elements(hostile)).isEqualTo(elements(harmless));
    assertThat(hostile).allSatisfy(shown -> assertThat(shown.links()).isEmpty());
  }

  private static List<Map<String, Integer>> elements(List<Shown> texts) {
    return texts.stream().map(Shown::elements).toList();
  }

  /// Every text that the client gets from the first message to the accepted offer, and the letter that brings the offer.
  private static List<Shown> conversation(List<String> words, Language language) {
    try (FrontDesk desk = FrontDesk.open().askingForADeposit()) {
      teach(desk, words, language);
      ThreadId thread = desk.starts(REQUEST).thread();
      for (String message : List.of("person", "wishes", "needs", "room", "kind", "why", ACCEPTANCE, "billing", "no date")) {
        desk.says(thread, message);
      }
      List<String> texts = new ArrayList<>(desk.replies(thread));
      Booking booking = desk.booking(thread);
      texts.add(desk.part(OfferSheets.class).cover(booking, desk.part(Venues.class).of(TEAM), ""));
      return texts.stream().map(Shown::of).toList();
    }
  }

  private static void teach(FrontDesk desk, List<String> words, Language language) {
    String name = words.get(0);
    String company = words.get(1);
    desk.teach(REQUEST, FrontDesk.request("2027-05-14", "B")).in(language);
    desk.teach("person", new Intent.GiveContact(new Contact(name, null, name, company, company)), new Intent.StateEventType(name))
        .in(language);
    desk.teach("wishes", new Intent.AddUnknownItem(words.get(2), 2)).in(language);
    desk.teach("needs", new Intent.StateNeeds(words.get(3))).in(language);
    desk.teach("room", new Intent.NameUnknownRoom(words.get(4))).in(language);
    desk.teach("kind", new Intent.WishKind(words.get(5), List.of(new ItemId("catering-lunch-package")))).in(language);
    desk.teach("why").asking(Topic.OTHER, words.get(6)).in(language);
    desk.teach("billing", new Intent.GiveBilling(new Billing(company, name, "8005", words.get(4), words.get(5), words.get(3), name)))
        .in(language);
    desk.teach("no date", new Intent.ImpossibleDay(words.get(6))).in(language);
  }
}
