package ai.openevent.mail;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Contact;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Intent;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ThreadId;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.venue.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class OfferPapersTests {

  private final FrontDesk desk = FrontDesk.with(context -> {
    context.registerBean(SheetShelf.class);
    context.registerBean(OfferPapers.class);
  });

  @AfterEach
  void close() {
    desk.close();
  }

  private OfferPaper paper(ThreadId thread, @Nullable Integer version) {
    UUID booking = desk.booking(thread).id().value();
    return desk.part(OfferPapers.class).find(TEAM, booking, version).orElseThrow();
  }

  private static String text(OfferPaper paper) throws IOException {
    try (PdfReader reader = new PdfReader(paper.pdf())) {
      return new PdfTextExtractor(reader).getTextFromPage(1);
    }
  }

  @Test
  void itSaysWhatIsOfferedAndForHowMuch() throws IOException {
    ThreadId thread = desk.askingForADeposit().starts(REQUEST).thread();

    assertThat(text(paper(thread, null))).contains(
        "The Atelier", FrontDesk.CLIENT, "Version 1", "Friday, 14 May 2027", "Room B", "CHF 750.00", "per day",
        "Total", "CHF 750.00", "VAT of 8.1% included in the total", "CHF 56.20", "Deposit of 30%, due by Tuesday, 4 May 2027", "CHF 225.00",
        "Balance after the event", "CHF 525.00", "All prices are in CHF", "If you cancel", "Page 1 of 1");
  }

  @Test
  void itIsInTheClientsLanguage() throws IOException {
    desk.teach("Raum B am 14.5.2027 für 30 Personen.", FrontDesk.request("2027-05-14", "B")).in(Language.DE);
    ThreadId thread = desk.starts("Raum B am 14.5.2027 für 30 Personen.").thread();

    assertThat(text(paper(thread, null))).contains("Offerte", "Freitag, 14. Mai 2027", "pro Tag", "enthaltene MWST");
  }

  @Test
  void aVersionIsTheSameBytesWhateverHappensLater() {
    ThreadId thread = desk.starts(REQUEST).thread();
    byte[] first = paper(thread, 1).pdf();

    desk.teach("I am Anna Keller and we are 40.", new Intent.StateGuests(GuestCount.of(40)),
        new Intent.GiveContact(new Contact("Anna Keller", null, null, null, null)));
    desk.says(thread, "I am Anna Keller and we are 40.");
    desk.says(thread, ACCEPTANCE);
    desk.ofAHouseCalled("Quellwerk", "EUR");

    assertThat(desk.booking(thread).deal().offers()).hasSizeGreaterThan(1);
    assertThat(paper(thread, 1).pdf()).isEqualTo(first);
    assertThat(paper(thread, null).pdf()).isNotEqualTo(first).isEqualTo(paper(thread, 2).pdf());
  }

  @Test
  void whatAForgottenClientsOffersSaidIsDropped() {
    ThreadId thread = desk.starts(REQUEST).thread();
    BookingId booking = desk.booking(thread).id();
    assertThat(desk.part(SheetShelf.class).find(booking, 1)).isPresent();

    desk.part(BookingDesk.class).forget(TEAM, FrontDesk.CLIENT);

    assertThat(desk.part(SheetShelf.class).find(booking, 1)).isEmpty();
  }

  @Test
  void anOfferFromBeforeSheetsWereKeptIsRetold() {
    ThreadId thread = desk.starts(REQUEST).thread();
    byte[] kept = paper(thread, 1).pdf();
    desk.part(UnitOfWork.class).run(TEAM, () -> {
      UnitOfWork unit = desk.part(UnitOfWork.class);
      unit.documents("offer-sheet").forEach(sheet -> unit.put(sheet.key(), sheet.revision(), null));
      return TEAM;
    });

    assertThat(paper(thread, 1).pdf()).isEqualTo(kept);
  }

  @Test
  void itIsTheSameForManyAtOnce() {
    ThreadId thread = desk.starts(REQUEST).thread();
    byte[] one = paper(thread, 1).pdf();

    assertThat(IntStream.range(0, 32).parallel().mapToObj(_ -> paper(thread, 1).pdf()).toList()).allSatisfy(pdf -> assertThat(pdf).isEqualTo(one));
  }

  @Test
  void nothingInItTellsWhenOrWhereItWasMade() {
    ThreadId thread = desk.starts(REQUEST).thread();

    assertThat(new String(paper(thread, null).pdf(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-").contains("OFFERS+LiberationSans").doesNotContain("CreationDate", "ModDate");
  }

  @Test
  void thereIsNoneBeforeThereIsAnOffer() {
    desk.teach("Hello, an event for 30 people.", new Intent.StateGuests(GuestCount.of(30)));
    ThreadId thread = desk.starts("Hello, an event for 30 people.").thread();

    UUID booking = desk.booking(thread).id().value();
    assertThat(desk.part(OfferPapers.class).find(TEAM, booking, null)).isEmpty();
    assertThat(desk.part(OfferPapers.class).find(TEAM, UUID.randomUUID(), null)).isEmpty();
  }
}
