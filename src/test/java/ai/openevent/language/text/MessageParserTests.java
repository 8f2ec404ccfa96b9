package ai.openevent.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTests {

  private final MessageParser parser = new MessageParser();

  private List<String> body(String text) {
    return texts(text, parser.parse(text).body());
  }

  private static List<String> texts(String text, List<Sentence> sentences) {
    String original = text.replace("\r\n", "\n");
    return sentences.stream().map(s -> original.substring(s.span().from(), s.span().until())).toList();
  }

  @Test
  void aDotInADateEndsNoSentence() {
    assertThat(body("Wir kommen am 14. Mai 2027 um 14.30 Uhr. Passt das?"))
        .containsExactly("Wir kommen am 14. Mai 2027 um 14.30 Uhr.", "Passt das?");
    assertThat(body("Vom 12. bis 14.05. wäre gut, ca. 30 Pers. im Raum Nr. 4. Danke für Ihre Hilfe."))
        .containsExactly("Vom 12. bis 14.05. wäre gut, ca. 30 Pers. im Raum Nr. 4.", "Danke für Ihre Hilfe.");
  }

  @Test
  void aNumberCanEndASentence() {
    assertThat(body("We are 30. Could we have Room B?")).containsExactly("We are 30.", "Could we have Room B?");
  }

  @Test
  void everySentenceHasItsOwnQuestionMark() {
    Message message = parser.parse("We take Room B. Is there parking? Thanks for the help.");

    assertThat(message.body()).extracting(Sentence::questionMark).containsExactly(false, true, false);
  }

  @Test
  void linesAndListItemsAreSentences() {
    assertThat(body("We need:\n- coffee\n- a projector\n1) lunch\n2. wine"))
        .containsExactly("We need:", "- coffee", "- a projector", "1) lunch", "2. wine");
  }

  @Test
  void aWrappedLineGoesOn() {
    assertThat(body("We would like to hold our annual meeting with all colleagues on the\n14 May 2027 in the afternoon."))
        .hasSize(1);
  }

  @Test
  void quotedLinesAreCut() {
    Message message = parser.parse("Yes please.\n> Shall we hold 14 May?\n> Regards");

    assertThat(texts(message.original(), message.body())).containsExactly("Yes please.");
    assertThat(message.quoted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "On Fri, 20 Nov 2026 at 10:00, Anna <a@b.example> wrote:",
    "On Fri, 20 Nov 2026 at 10:00,\nAnna Muster <a@b.example> wrote:",
    "Am 20.11.2026 um 10:00 schrieb Anna <a@b.example>:",
    "Am Fr., 20. Nov. 2026 um 10:00 Uhr hat Anna geschrieben:",
    "Le 20 nov. 2026 à 10:00, Anna <a@b.example> a écrit :",
    "Il giorno 20 nov 2026 alle ore 10:00 Anna ha scritto:",
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "From: Venue\nSent: Friday\nTo: Anna\nSubject: Offer",
    "Von: Haus\nGesendet: Freitag\nAn: Anna\nBetreff: Offerte",
    "De : Maison\nEnvoyé : vendredi\nÀ : Anna\nObjet : Offre",
    "Da: Casa\nInviato: venerdì\nA: Anna\nOggetto: Offerta"
  })
  void everythingAfterAReplyMarkerIsCut(String marker) {
    assertThat(body("We accept the offer.\n\n" + marker + "\n\nThe room costs 500 on 3 June 2027."))
        .containsExactly("We accept the offer.");
  }

  @Test
  void anAnswerBelowTheQuoteIsTheBody() {
    assertThat(body("On 3 May 2027 Anna <a@b.example> wrote:\n> Which day?\n\nThe 14th, please."))
        .containsExactly("The 14th, please.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kind regards\nAnna Muster\nMuster AG\nSeeweg 3, 8800 Thalwil", "Best,\nAnna", "Thanks!\nAnna",
    "Freundliche Grüsse\nAnna Muster", "Mit freundlichen Grüßen, Anna", "Cordialement,\nAnne", "Cordiali saluti\nAnna",
    "Warmly,\nAnna", "LG Anna", "-- \nAnna Muster, 079 555 01 02", "Sent from my iPhone", "Merci und Gruss, Anna", "Cheers\nTom"})
  void theSignatureIsCut(String signature) {
    Message message = parser.parse("We take Room B.\n\n" + signature);

    assertThat(texts(message.original(), message.body())).containsExactly("We take Room B.");
    assertThat(message.signature()).isNotEmpty();
  }

  @Test
  void aClosingOnTheSameLineIsCut() {
    assertThat(body("We take Room B for 30 people. Kind regards, Anna Muster")).containsExactly("We take Room B for 30 people.");
  }

  @Test
  void thanksInTheMiddleClosesNothing() {
    assertThat(body("Thanks!\nWe take Room B.")).containsExactly("Thanks!", "We take Room B.");
    assertThat(body("We take it.\nThanks, we also need a projector for the talk.")).hasSize(2);
    assertThat(body("Best option would be Room B")).hasSize(1);
  }

  @Test
  void aPostscriptIsBodyAgain() {
    assertThat(body("We take Room B.\n\nRegards\nAnna\n\nPS: We are 40 now.")).containsExactly("We take Room B.", "PS: We are 40 now.");
  }

  @Test
  void aDisclaimerIsCut() {
    assertThat(body("We take Room B.\n\nThis e-mail is confidential and intended solely for the addressee.\nDelete it by 3 May."))
        .containsExactly("We take Room B.");
  }

  @Test
  void aForwardedMailIsTheRequest() {
    Message message = parser.parse(
        "FYI\n\nAnna Muster\n\n---------- Forwarded message ----------\nFrom: Tom\nDate: Mon, 2 Nov 2026\nSubject: Party\nTo: Anna\n\n"
            + "We need a room for 40 on 3 June 2027.\n\nRegards\nTom");

    assertThat(message.forwarded()).isTrue();
    assertThat(texts(message.original(), message.body())).contains("We need a room for 40 on 3 June 2027.").doesNotContain("Tom");
  }

  @Test
  void aShortReplyAboveHeadersIsNoForward() {
    Message message = parser.parse("Yes.\n\nFrom: Venue\nSent: Monday\nTo: Anna\nSubject: Offer\n\nRoom B on 3 June 2027.");

    assertThat(message.forwarded()).isFalse();
    assertThat(texts(message.original(), message.body())).containsExactly("Yes.");
  }

  @Test
  void aSubjectLineIsASentenceUnlessItRepeats() {
    assertThat(body("Subject: Workshop on 3 June 2027\n\nHello")).containsExactly("Workshop on 3 June 2027", "Hello");
    assertThat(body("Subject: Re: Offer 14 May\n\nYes")).containsExactly("Yes");
  }

  @Test
  void windowsLineEndsAndControlCharactersAreNoText() {
    Message message = parser.parse("Room B\r\n30\u0000people\r\n");

    assertThat(message.original()).isEqualTo("Room B\n30 people\n");
  }

  @Test
  void emptyTextHasNoSentences() {
    assertThat(parser.parse("").body()).isEmpty();
    assertThat(parser.parse(" \n\n ").body()).isEmpty();
  }

  @Test
  void addressesAreOneToken() {
    List<Token> tokens = Tokenizer.tokens("mail anna.tour@detour.example, or https://a.example/tour?x=1.");

    assertThat(tokens).filteredOn(token -> token.kind() == Token.Kind.ADDRESS)
        .extracting(Token::words).containsExactly("anna.tour@detour.example", "https://a.example/tour?x=1");
  }

  @Test
  void wordsAreFoldedAndElisionsSplit() {
    assertThat(Tokenizer.tokens("l’Apéro für 14h30, we’re")).extracting(Token::folded)
        .containsExactly("l'", "apero", "fur", "14h30", ",", "we're");
  }
}
