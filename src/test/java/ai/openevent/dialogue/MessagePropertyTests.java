package ai.openevent.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hours;
import ai.openevent.booking.ItemWish;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.RoomLock;
import ai.openevent.booking.Stage;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ThreadId;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What holds for whole conversations in words, in every language of the house: the order of sentences and messages, and
/// questions between them, make no difference to what is agreed.
class MessagePropertyTests {

  /// How people of one language say the same.
  ///
  /// @param request a first message
  /// @param changes sentences that have nothing to do with each other
  /// @param questions sentences that only want to know something
  record Speech(String request, List<String> changes, List<String> questions, String acceptance, String address) {}

  private static final Speech ENGLISH = new Speech(
      "Hello, we would like to book Room E on 10 June 2027.",
      List.of("We are 45 people.", "From 9 am to 5 pm, please.", "Theatre seating would be best.", "Please add the Lunch Package.",
          "We also need two wireless microphones."),
      List.of("Is there parking?", "How do cancellations work?", "What if we were 70 people, would that still fit?",
          "What does the Premium Apéro cost?", "Would Room B be free on 17 June 2027?"),
      "We accept the offer.", "Please send the invoice to Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland.");

  private static final Speech GERMAN = new Speech(
      "Guten Tag, wir möchten am 10. Juni 2027 den Raum E reservieren.",
      List.of("Wir sind 45 Personen.", "Von 9 bis 17 Uhr, bitte.", "Am liebsten mit Konzertbestuhlung.",
          "Bitte fügen Sie das Lunch Package hinzu.", "Wir brauchen auch zwei Funkmikrofone."),
      List.of("Gibt es Parkplätze?", "Wie läuft das mit dem Annullieren?", "Was wäre, wenn wir 70 Personen wären?",
          "Was kostet der Premium Apéro?", "Wäre Raum B am 17. Juni 2027 frei?"),
      "Wir nehmen die Offerte an.", "Rechnung bitte an Quellwerk AG, Rosenweg 12, 8005 Zürich, Schweiz.");

  private static final Speech FRENCH = new Speech(
      "Bonjour, nous voudrions réserver la salle E le 10 juin 2027.",
      List.of("Nous serons 45 personnes.", "De 9h à 17h, s'il vous plaît.", "De préférence en disposition théâtre.",
          "Merci d'ajouter le Lunch Package.", "Il nous faudrait aussi deux micros sans fil."),
      List.of("Y a-t-il un parking ?", "Comment se passe une annulation ?", "Et si nous étions 70 personnes ?",
          "Combien coûte le Premium Apéro ?", "La salle B serait-elle libre le 17 juin 2027 ?"),
      "Nous acceptons l'offre.", "Facture à Quellwerk AG, Rosenweg 12, 8005 Zurich, Suisse.");

  private static final Speech ITALIAN = new Speech(
      "Buongiorno, vorremmo prenotare la sala E per il 10 giugno 2027.",
      List.of("Saremo in 45 persone.", "Dalle 9 alle 17, per favore.", "Preferibilmente con disposizione a teatro.",
          "Aggiungete il Lunch Package, per favore.", "Ci servono anche due microfoni senza fili."),
      List.of("C'è un parcheggio?", "Come funziona la cancellazione?", "E se fossimo 70 persone?",
          "Quanto costa il Premium Apéro?", "La sala B sarebbe libera il 17 giugno 2027?"),
      "Accettiamo l'offerta.", "La fattura va a Quellwerk AG, Rosenweg 12, 8005 Zurigo, Svizzera.");

  @Provide
  Arbitrary<Speech> speeches() {
    return Arbitraries.of(ENGLISH, GERMAN, FRENCH, ITALIAN);
  }

  /// What is agreed, without the order in which it came up.
  private record Agreed(
      Stage stage, @Nullable EventDays days, @Nullable Hours hours, int guests, @Nullable Layout layout, @Nullable RoomLock lock,
      Set<ItemWish> items, Set<OfferLine> lines, Money total, boolean accepted) {

    static Agreed of(Booking booking) {
      return new Agreed(booking.stage(), booking.schedule().days(), booking.schedule().hours(), booking.party().size(),
          booking.party().layout(), booking.place().lock(), Set.copyOf(booking.extras().items()),
          booking.deal().current().map(offer -> Set.copyOf(offer.lines())).orElse(Set.of()),
          booking.deal().current().map(offer -> offer.total()).orElse(Money.ZERO), booking.deal().isAccepted());
    }
  }

  private static Agreed agreed(List<String> messages) {
    try (FrontDesk desk = FrontDesk.reading()) {
      ThreadId thread = desk.starts(messages.getFirst()).thread();
      messages.subList(1, messages.size()).forEach(message -> desk.says(thread, message));
      return Agreed.of(desk.booking(thread));
    }
  }

  private static List<String> shuffled(List<String> sentences, Random chance) {
    List<String> all = new ArrayList<>(sentences);
    Collections.shuffle(all, chance);
    return all;
  }

  private static List<String> begin(Speech speech, List<String> further) {
    List<String> messages = new ArrayList<>(List.of(speech.request()));
    messages.addAll(further);
    return messages;
  }

  @Property(tries = 40)
  void sentencesOfOneMessageMayStandInAnyOrder(@ForAll("speeches") Speech speech, @ForAll Random chance) {
    String inOrder = String.join(" ", speech.changes());
    String inDisorder = String.join(" ", shuffled(speech.changes(), chance));

    Agreed agreed = agreed(begin(speech, List.of(inOrder)));

    assertThat(agreed(begin(speech, List.of(inDisorder)))).isEqualTo(agreed);
    assertThat(agreed.guests()).isEqualTo(45);
    assertThat(agreed.items()).hasSize(2);
    assertThat(agreed.layout()).isEqualTo(Layout.THEATRE);
    assertThat(Objects.requireNonNull(agreed.hours()).endAssumed()).isFalse();
  }

  @Property(tries = 40)
  void messagesMayComeInAnyOrder(@ForAll("speeches") Speech speech, @ForAll Random chance) {
    assertThat(agreed(begin(speech, shuffled(speech.changes(), chance)))).isEqualTo(agreed(begin(speech, speech.changes())));
  }

  @Property(tries = 60)
  void aQuestionChangesNothingWhereverItStands(@ForAll("speeches") Speech speech, @ForAll Random chance) {
    List<String> messages = new ArrayList<>(begin(speech, shuffled(speech.changes(), chance)));
    Agreed agreed = agreed(messages);
    for (String question : speech.questions()) {
      int at = 1 + chance.nextInt(messages.size());
      if (chance.nextBoolean() || at == messages.size()) {
        messages.add(at, question);
      } else {
        messages.set(at, chance.nextBoolean() ? messages.get(at) + " " + question : question + " " + messages.get(at));
      }
    }

    assertThat(agreed(messages)).as(() -> String.join("\n", messages)).isEqualTo(agreed);
  }

  @Property(tries = 40)
  void whatWasSaidOnceMayBeSaidAgain(@ForAll("speeches") Speech speech, @ForAll Random chance) {
    List<String> messages = begin(speech, shuffled(speech.changes(), chance));
    List<String> twice = messages.stream().flatMap(message -> java.util.stream.Stream.of(message, message + " "))
        .collect(Collectors.toCollection(ArrayList::new));

    assertThat(agreed(twice)).isEqualTo(agreed(messages));
  }

  @Property(tries = 40)
  void acceptanceAndAddressInAnyOrderAndPlaceEndTheSame(@ForAll("speeches") Speech speech, @ForAll Random chance) {
    List<String> prepared = begin(speech, speech.changes());
    List<String> ends = shuffled(List.of(speech.acceptance(), speech.address()), chance);
    List<String> apart = new ArrayList<>(prepared);
    apart.addAll(ends);
    List<String> together = new ArrayList<>(prepared);
    together.add(String.join(" ", ends));

    Agreed agreed = agreed(apart);

    assertThat(agreed(together)).isEqualTo(agreed);
    assertThat(agreed.stage()).isEqualTo(Stage.DEPOSIT);
  }
}
