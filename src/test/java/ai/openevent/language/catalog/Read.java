package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.language.Mention;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.Known;
import ai.openevent.language.ReadingContext.OfferStatus;
import ai.openevent.language.text.LanguageDetector;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.MessageParser;
import ai.openevent.venue.DemoVenue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads texts as they would be read in a conversation, and writes what was read in short.
final class Read {

  private static final MessageParser PARSER = new MessageParser();
  private static final LanguageDetector LANGUAGES = new LanguageDetector();

  private Read() {}

  /// A first message.
  static CatalogMentions first(String text) {
    return read(text, null, null);
  }

  /// A message after the offer was sent.
  static CatalogMentions afterOffer(String text) {
    return read(text, null, OfferStatus.SENT);
  }

  static CatalogMentions answering(AskedFor asked, String text) {
    return read(text, asked, asked == AskedFor.BILLING ? OfferStatus.ACCEPTED : null);
  }

  private static CatalogMentions read(String text, @Nullable AskedFor asked, @Nullable OfferStatus offer) {
    Message message = PARSER.parse(text.replace("\\n", "\n"));
    ReadingContext context = new ReadingContext(LocalDate.of(2026, 11, 20), LocalTime.of(9, 0), null, asked,
        new Known(null, null, null, offer, null), List.of(), false, DemoVenue.catalog());
    return new CatalogReader().read(message, LANGUAGES.detect(message, null).language(), context);
  }

  /// "Room B wished, Room A refused".
  static String rooms(CatalogMentions read) {
    return read.rooms().stream()
        .map(room -> DemoVenue.catalog().room(room.room()).name() + " " + room.role().name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /// "coffee wished, drinks dropped".
  static String kinds(CatalogMentions read) {
    return read.kinds().stream()
        .map(kind -> kind.evidence().words() + " " + kind.role().name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /// "6 Prosecco Service wished, 3 extra Wireless Microphone wished".
  static String items(CatalogMentions read) {
    return read.items().stream().map(Read::item).collect(Collectors.joining(", "));
  }

  private static String item(Mention.ItemNamed named) {
    String name = DemoVenue.catalog().findItem(named.item()).orElseThrow().name();
    String quantity = named.quantity() == null ? "" : named.quantity() + " ";
    return quantity + (named.extra() ? "extra " : "") + name + " " + named.role().name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The parts of the address that were found, parted by bars; a dash for each that wasn't.
  static String address(Billing billing) {
    List<String> parts = new ArrayList<>();
    for (String part : new String[] {
      billing.nameOrCompany(), billing.street(), billing.postalCode(), billing.city(), billing.country()
    }) {
      parts.add(part == null ? "-" : part);
    }
    return String.join(" / ", parts);
  }
}
