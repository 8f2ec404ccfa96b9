package ai.openevent.language.reply;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferBasis;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.RoomLock;
import ai.openevent.language.OfferSheet;
import ai.openevent.language.OfferSheets;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Offers on paper from the house's own texts. Pure: the same offer, booking and house make the same sheet.
@Component
final class TemplateOfferSheets implements OfferSheets {

  @Override
  public OfferSheet of(Booking booking, Offer offer, Offering offering) {
    Phrases phrases = new Phrases(booking.person().language(), offering, Markup.PLAIN);
    return new OfferSheet(
        phrases.language().locale().toLanguageTag(),
        phrases.say("sheet.title").written(),
        reference(offer, phrases),
        sender(offering.venue()),
        receiver(booking),
        facts(offer.basis(), phrases),
        new OfferSheet.Columns(phrases.say("sheet.item").written(), phrases.say("sheet.quantity").written(),
            phrases.say("sheet.price").written(), phrases.say("sheet.amount").written()),
        offer.lines().stream().map(line -> row(line, phrases)).toList(),
        sums(offer, phrases),
        phrases.say("sheet.terms").written(),
        terms(offer, phrases));
  }

  @Override
  public String cover(Booking booking, Offering offering, String message) {
    Phrases phrases = new Phrases(booking.person().language(), offering, Markup.MARKDOWN);
    Offer offer = booking.deal().current().orElse(null);
    List<Text> parts = new ArrayList<>();
    String name = booking.person().contact().name();
    parts.add(name == null ? phrases.say("letter.greetingUnknown") : phrases.say("letter.greeting", "name", name));
    if (!message.isBlank()) {
      parts.add(Text.ofHouse(message));
    }
    parts.add(phrases.say(offer == null ? "letter.noOffer" : "letter.offer", "house", offering.venue().name()));
    parts.add(Text.bullets(summary(booking, offer, phrases)));
    parts.add(Text.join("\n", List.of(phrases.say("letter.signoff"), phrases.words(offering.venue().fromName()))));
    return Text.join("\n\n", parts).written();
  }

  private static List<Text> summary(Booking booking, @Nullable Offer offer, Phrases phrases) {
    EventDays days = booking.schedule().days();
    RoomLock lock = booking.place().lock();
    List<Text> lines = new ArrayList<>();
    lines.add(days == null ? phrases.say("letter.dateOpen") : phrases.say("offer.date", "days", phrases.days(days)));
    lines.add(lock == null ? phrases.say("letter.roomOpen") : phrases.say("offer.room", "room", phrases.room(lock.room())));
    if (offer != null && offer.total().isPositive()) {
      lines.add(phrases.say("offer.total", "total", phrases.price(offer.total())));
    }
    return lines;
  }

  private static String reference(Offer offer, Phrases phrases) {
    LocalDate day = LocalDate.ofInstant(offer.createdAt(), phrases.offering().venue().zone());
    return phrases.say("sheet.reference", "version", offer.version(), "day", phrases.day(day)).written();
  }

  private static List<String> sender(Venue venue) {
    return Stream.of(venue.name(), venue.city(), venue.country() == null ? "" : venue.country(), venue.fromEmail())
        .filter(line -> !line.isBlank()).toList();
  }

  private static List<String> receiver(Booking booking) {
    Contact contact = booking.person().contact();
    String email = contact.email() == null ? booking.opened().clientEmail() : contact.email();
    Stream<String> names = Stream.of(contact.company(), contact.name()).filter(Objects::nonNull);
    return Stream.concat(names, Stream.of(email)).map(Markup.PLAIN::words).filter(line -> !line.isBlank()).toList();
  }

  private static List<String> facts(OfferBasis basis, Phrases phrases) {
    Hours hours = basis.hours();
    Text room = phrases.room(basis.room());
    return Stream.of(
        hours == null
            ? phrases.say("offer.date", "days", phrases.days(basis.days()))
            : phrases.say("offer.dateDuring", "days", phrases.days(basis.days()), "hours", phrases.hours(hours)),
        basis.layout() == null
            ? phrases.say("offer.room", "room", room)
            : phrases.say("offer.roomInLayout", "room", room, "layout", phrases.layout(basis.layout())),
        phrases.say("offer.guests", "guests", basis.guests())).map(Text::written).toList();
  }

  private static OfferSheet.Row row(OfferLine line, Phrases phrases) {
    if (line.isPriceOpen()) {
      return new OfferSheet.Row(line.name(), "", "", phrases.say("sheet.priceOpen").written());
    }
    if (line.quantity() == 0 && line.included() > 0) {
      String covered = line.included() == Room.ANY ? "" : String.valueOf(line.included());
      return new OfferSheet.Row(line.name(), covered, "", phrases.say("sheet.included").written());
    }
    Text item = line.included() > 0 && line.included() != Room.ANY
        ? phrases.say("sheet.withIncluded", "item", line.name(), "included", line.included())
        : phrases.words(line.name());
    return new OfferSheet.Row(item.written(), String.valueOf(line.quantity()),
        phrases.money(line.unitPrice()).then(phrases.per(line.unit())).written(), phrases.money(line.amount()).written());
  }

  private static List<String> sums(Offer offer, Phrases phrases) {
    List<Text> sums = new ArrayList<>();
    sums.add(phrases.say("offer.total", "total", phrases.money(offer.total())));
    sums.add(phrases.say("offer.vat", "rate", phrases.vatRate(), "vat", phrases.money(offer.vat())));
    Deposit deposit = offer.deposit();
    if (deposit != null) {
      sums.add(phrases.say("offer.deposit." + deposit.kind().name(), "percentage", deposit.percentage(),
          "amount", phrases.money(deposit.amount()), "due", phrases.day(deposit.due())));
      sums.add(phrases.say("offer.balance", "balance", phrases.money(offer.total().minus(deposit.amount()))));
    }
    return sums.stream().map(Text::written).toList();
  }

  private static List<String> terms(Offer offer, Phrases phrases) {
    List<Text> terms = new ArrayList<>();
    terms.add(phrases.say("sheet.gross", "currency", phrases.offering().venue().currency()));
    terms.add(phrases.say(offer.deposit() == null ? "sheet.payable" : "sheet.payableRest"));
    List<Text> tiers = new CancellationTexts(phrases).tiers();
    if (!tiers.isEmpty()) {
      terms.add(phrases.say("sheet.cancellation", "tiers", Text.join("; ", tiers)));
    }
    return terms.stream().map(Text::written).toList();
  }
}
