package ai.openevent.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.OfferSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class OfferPdfTests {

  private static final String LONG = "Seven-course tasting menu of the alpine kitchen with wine from the lake, water, coffee and a sweet farewell";

  private static OfferSheet sheet(String client, int lines) {
    List<OfferSheet.Row> rows = IntStream.rangeClosed(1, lines)
        .mapToObj(i -> new OfferSheet.Row(i == 3 ? LONG : "Item " + i, "" + i, "CHF 18.00", "per person", "CHF " + 18 * i + ".00")).toList();
    return new OfferSheet("en-GB", "Offer", "No. 1a2b3c4d, Version 1, Friday, 20 November 2026",
        List.of("The Atelier", "Zurich", "Switzerland", "events@example.com"), List.of(client, "client@example.com"),
        List.of(new OfferSheet.Entry("Date", "Friday, 14 May 2027")), new OfferSheet.Columns("Item", "Quantity", "Price", "Amount"), rows,
        List.of(new OfferSheet.Entry("Total", "CHF 1,000.00"), new OfferSheet.Entry("VAT of 8.1% included in the total", "CHF 74.93"),
            new OfferSheet.Entry("Deposit of 30%, due by Tuesday, 4 May 2027", "CHF 300.00")),
        "Terms", List.of("All prices are in CHF and include VAT."), "Page %1$d of %2$d");
  }

  /// Page by page.
  static List<String> pages(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(extractor.getTextFromPage(page));
      }
      return pages;
    }
  }

  @Test
  void aLongOfferHasPagesWithHeadsAndNumbers() throws IOException {
    List<String> pages = pages(new OfferPdf(sheet("Anna Keller", 60)).bytes());

    assertThat(pages).hasSize(3);
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1)).contains("Page " + page + " of 3", "The Atelier");
    }
    assertThat(pages.getFirst()).contains("Quantity", "tasting menu", "sweet farewell").doesNotContain("Total");
    assertThat(pages.get(1)).contains("Quantity");
    assertThat(pages.getLast()).contains("Total", "VAT of 8.1%", "Deposit of 30%", "CHF 300.00", "Terms");
  }

  @Test
  void sumsAreNeverTornApart() throws IOException {
    for (int lines = 12; lines <= 24; lines++) {
      List<String> pages = pages(new OfferPdf(sheet("Anna Keller", lines)).bytes());

      assertThat(pages).filteredOn(page -> page.contains("VAT of 8.1%")).singleElement()
          .satisfies(page -> assertThat(page).contains("Total", "Deposit of 30%"));
    }
  }

  @Test
  void namesOfManyLanguagesArePrinted() throws IOException {
    assertThat(pages(new OfferPdf(sheet("Łukasz Żółć, Jürg Größli, Zoë Ångström, Наталія Шевченко, Ελένη", 1)).bytes()).getFirst())
        .contains("Łukasz Żółć, Jürg Größli, Zoë Ångström, Наталія Шевченко, Ελένη");
  }

  @Test
  void whatTheFontHasNoSignForIsNotPrintedAsIfItWereThere() throws IOException {
    assertThat(pages(new OfferPdf(sheet("Party 🎉 Ltd, 株式会社", 1)).bytes()).getFirst()).contains("Party", "Ltd, ????");
  }

  @Test
  void figuresAndCurrenciesThatTheFontLacksAreNotLeftOut() throws IOException {
    assertThat(pages(new OfferPdf(sheet("Hall \uFF11\uFF12, 5 \u20C0, \u2764\uFE0F \uD83D\uDC4D\uD83C\uDFFD", 1)).bytes()).getFirst())
        .contains("Hall ??, 5 ?,").doesNotContain("???");
  }

  @Test
  void theSameSheetIsTheSameBytes() {
    assertThat(new OfferPdf(sheet("Anna Keller", 60)).bytes()).isEqualTo(new OfferPdf(sheet("Anna Keller", 60)).bytes());
  }
}
