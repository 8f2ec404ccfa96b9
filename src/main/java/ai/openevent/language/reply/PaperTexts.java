package ai.openevent.language.reply;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferLine;
import ai.openevent.language.OfferSheet;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import ai.openevent.venue.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One offer as it stands on paper. What was paid is not told: a version of an offer says the same for ever.
record PaperTexts(Booking booking, Offer offer, Phrases phrases) {

  private static final int SHORT = 8;

  OfferSheet sheet() {
    OfferParts parts = new OfferParts(phrases);
    return new OfferSheet(
        phrases.language().locale().toLanguageTag(),
        say("sheet.title"),
        reference(),
        sender(phrases.offering().venue()),
        receiver(),
        parts.facts(offer.basis()).stream()
            .map(part -> new OfferSheet.Entry(part.label().written(), part.valueWithRemark().written())).toList(),
        new OfferSheet.Columns(say("sheet.item"), say("sheet.quantity"), say("sheet.price"), say("sheet.amount")),
        offer.lines().stream().map(this::row).toList(),
        parts.sums(offer, Money.ZERO).stream()
            .map(part -> new OfferSheet.Entry(part.labelWithRemark().written(), part.value().written())).toList(),
        say("sheet.terms"),
        terms(),
        say("sheet.page", "page", "%1$d", "pages", "%2$d"));
  }

  private String say(String key, Object... namesAndValues) {
    return phrases.say(key, namesAndValues).written();
  }

  private String reference() {
    LocalDate day = LocalDate.ofInstant(offer.createdAt(), phrases.offering().venue().zone());
    String number = booking.id().value().toString().substring(0, SHORT);
    return say("sheet.reference", "number", number, "version", offer.version(), "day", phrases.day(day));
  }

  private List<String> sender(Venue venue) {
    return lines(Stream.of(venue.name(), venue.city(), venue.country() == null ? null : phrases.term(venue.country()).written(),
        venue.fromEmail()));
  }

  /// As far as it is known; the address is the one for the invoice.
  private List<String> receiver() {
    Contact contact = booking.person().contact();
    Billing billing = booking.person().billing();
    String company = billing.nameOrCompany() == null ? contact.company() : billing.nameOrCompany();
    String place = String.join(" ", lines(Stream.of(billing.postalCode(), billing.city())));
    String country = billing.country() == null ? null : phrases.term(billing.country()).written();
    String email = contact.email() == null ? booking.opened().clientEmail() : contact.email();
    return lines(Stream.of(company, contact.name(), billing.street(), place, country, email));
  }

  private static List<String> lines(Stream<@Nullable String> known) {
    return known.filter(Objects::nonNull).map(Markup.PLAIN::words).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private OfferSheet.Row row(OfferLine line) {
    if (line.isPriceOpen()) {
      return new OfferSheet.Row(Markup.PLAIN.words(line.name()), "", "", "", say("sheet.priceOpen"));
    }
    if (line.quantity() == 0 && line.included() > 0) {
      String covered = line.included() == Room.ANY ? "" : String.valueOf(line.included());
      return new OfferSheet.Row(Markup.PLAIN.words(line.name()), covered, "", "", say("sheet.included"));
    }
    Text item = line.included() > 0 && line.included() != Room.ANY
        ? phrases.say("sheet.withIncluded", "item", line.name(), "included", line.included())
        : phrases.words(line.name());
    return new OfferSheet.Row(item.written(), String.valueOf(line.quantity()), phrases.money(line.unitPrice()).written(),
        phrases.per(line.unit()).written(), phrases.money(line.amount()).written());
  }

  private List<String> terms() {
    List<String> terms = new ArrayList<>();
    terms.add(say("sheet.gross", "currency", phrases.offering().venue().currency()));
    terms.add(say(offer.deposit() == null ? "sheet.payable" : "sheet.payableRest"));
    List<Text> tiers = new CancellationTexts(phrases).tiers();
    if (!tiers.isEmpty()) {
      terms.add(say("sheet.cancellation", "tiers", Text.join("; ", tiers)));
    }
    return terms;
  }
}
