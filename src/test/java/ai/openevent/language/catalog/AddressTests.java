package ai.openevent.language.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.language.ReadingContext.AskedFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Invoice to Harbourline Studios Ltd, 22 Mill Lane, 8002 Zurich, Switzerland. | Harbourline Studios Ltd / 22 Mill Lane / 8002 / Zurich / Switzerland
      Rechnung bitte an: Birkwerk Genossenschaft, Am Damm 7, 8400 Winterthur, Schweiz | Birkwerk Genossenschaft / Am Damm 7 / 8400 / Winterthur / Switzerland
      Room B on 9 June 2027. Bill to Lindenhof Analytics AG, Marktplatz 18, 9000 St. Gallen, CH | Lindenhof Analytics AG / Marktplatz 18 / 9000 / St. Gallen / Switzerland
      Our invoice address is Solvio SA, Hafenstrasse 20, 4057 Basel, Suisse | Solvio SA / Hafenstrasse 20 / 4057 / Basel / Switzerland
      Invoice address:\\nLindenhof Analytics AG\\nMarktplatz 18\\n9000 St. Gallen\\nSwitzerland | Lindenhof Analytics AG / Marktplatz 18 / 9000 / St. Gallen / Switzerland
      Company: Northwind Trading GmbH\\nStreet: Lagerplatz 6\\nZIP: 8400\\nCity: Winterthur\\nCountry: Switzerland | Northwind Trading GmbH / Lagerplatz 6 / 8400 / Winterthur / Switzerland
      Bitte stellen Sie die Rechnung auf Atelier Farnwinkel aus, Seestrasse 45, 8002 Zürich. | Atelier Farnwinkel / Seestrasse 45 / 8002 / Zürich / -
      Veuillez facturer à : Fondation Les Érables, Sentier des Roseaux 3, 1400 Yverdon, Suisse | Fondation Les Érables / Sentier des Roseaux 3 / 1400 / Yverdon / Switzerland
      Fattura a: Ponte Nove Srl, Via Stazione 5, 6900 Lugano, Svizzera | Ponte Nove Srl / Via Stazione 5 / 6900 / Lugano / Switzerland
      Wir nehmen an. Kestrel Robotics AG, Turmgasse 2, 6300 Zug, Schweiz | Kestrel Robotics AG / Turmgasse 2 / 6300 / Zug / Switzerland
      Invoice to Quellwerk AG, c/o Nora Quellmann, Rosenweg 12, CH-8005 Zurich | Quellwerk AG / Rosenweg 12 / 8005 / Zurich / Switzerland
      Rechnung an Muster GmbH, Lange Gasse 4, 10115 Berlin, Deutschland | Muster GmbH / Lange Gasse 4 / 10115 / Berlin / Germany
      """)
  void anInvoiceAddressIsRead(String text, String address) {
    assertThat(Read.address(Read.afterOffer(text).billing())).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Seeweg 3, 8800 Thalwil                                  | - / Seeweg 3 / 8800 / Thalwil / -
      Switzerland, sorry                                      | - / - / - / - / Switzerland
      Marlow & Finch KLG                                      | Marlow & Finch KLG / - / - / - / -
      Our company is Marlow & Finch KLG.                      | Marlow & Finch KLG / - / - / - / -
      La ditta è Marlow & Finch KLG.                          | Marlow & Finch KLG / - / - / - / -
      Halt, die Strasse ist falsch: Am Damm 17 ist richtig.   | - / Am Damm 17 / - / - / -
      Die Hausnummer stimmt nicht, es ist die 14.             | - / 14 / - / - / -
      The zip code is 8400, not 8404.                         | - / - / 8400 / - / -
      Cooperativa Le Tille, Via dell'Acqua 102, 6500 Bellinzona | Cooperativa Le Tille / Via dell'Acqua 102 / 6500 / Bellinzona / -
      """)
  void aPartAnswersTheQuestionForIt(String text, String address) {
    assertThat(Read.address(Read.answering(AskedFor.BILLING, text).billing())).isEqualTo(address);
  }

  @Test
  void aCorrectionTakesTheRightStreet() {
    CatalogMentions read = Read.afterOffer("There is a mistake in our billing address: it should be Seestrasse 45, not Seestrasse 54.");

    assertThat(Read.address(read.billing())).isEqualTo("- / Seestrasse 45 / - / - / -");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Thanks, I will send it tomorrow.",
    "Bevor ich Ihnen die Adresse gebe: wir müssen auf den 13. Mai 2027 verschieben.",
    "Avant de vous donner l'adresse : il faudrait déplacer au 13 mai 2027.",
    "The street follows later.",
    "Can we move it to 16 June 2027?",
    "Room B please",
    "Before I send you the address: what are your opening hours?",
    "We accept the offer.",
    "My sister lives at Lindenstrasse 45 in Basel, that is not our address though.",
    "Please add the Lunch Package."
  })
  void nothingElseIsEverAnAddress(String text) {
    assertThat(Read.answering(AskedFor.BILLING, text).billing()).isEqualTo(Billing.UNKNOWN);
  }

  @Test
  void anOfficeInAStoryIsNoInvoiceAddress() {
    CatalogMentions read = Read.first("Our foundation has had its office at 14 Marsh Lane, 8004 Zurich, since 2009.");

    assertThat(read.billing()).isEqualTo(Billing.UNKNOWN);
  }

  @Test
  void aSignatureIsContactDataOnly() {
    CatalogMentions read = Read.first("""
        We need a room for 20 people on 4 May 2027.

        Kind regards
        Nora Quellmann
        Quellwerk AG
        Rosenweg 12, 8005 Zurich
        +41 44 555 12 34""");

    assertThat(read.billing()).isEqualTo(Billing.UNKNOWN);
    assertThat(read.contact())
        .isEqualTo(new Contact("Nora Quellmann", null, "+41 44 555 12 34", "Quellwerk AG", "Rosenweg 12, 8005 Zurich"));
  }

  @Test
  void theAddressEndsWhereTheMessageGoesOn() {
    CatalogMentions read = Read.afterOffer("Please send the invoice to Acme Ltd, 12 High Street, 8001 Zürich, CH and add lunch");

    assertThat(read.billing().raw()).isEqualTo("Acme Ltd, 12 High Street, 8001 Zürich, CH");
    assertThat(Read.items(read)).isEqualTo("Lunch Package wished");
  }

  @Test
  void aTaxNumberBelongsToTheInvoice() {
    assertThat(Read.afterOffer("Our number is CHE-123.456.789.").billing().vat()).isEqualTo("CHE-123.456.789");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      My name is Iris Falkenbruch, I run events at Kestrel Robotics (iris@kestrel.example, +41 41 555 20 11). | Iris Falkenbruch | iris@kestrel.example | +41 41 555 20 11 | Kestrel Robotics
      My mobile number is +41 79 555 30 14.                       | - | - | +41 79 555 30 14 | -
      Write to my colleague Ines Darro, ines.darro@rabe.example.  | Ines Darro | ines.darro@rabe.example | - | -
      Mein Name ist Jonas Tannreber.                              | Jonas Tannreber | - | - | -
      I rang 044 555 12 34, extension 60, this morning.           | - | - | - | -
      """)
  void contactDataAreRead(String text, String name, String email, String phone, String company) {
    assertThat(Read.first(text).contact()).isEqualTo(new Contact(name, email, phone, company, null));
  }
}
