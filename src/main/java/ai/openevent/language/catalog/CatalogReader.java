package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.language.Mention;
import ai.openevent.language.Placed;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import ai.openevent.venue.Language;
import java.util.ArrayList;
import java.util.List;

/// Reads what a message names: rooms and items of the catalogue, a seating, addresses and contact data, and whether the text
/// gives orders to the machine. Stateless.
public final class CatalogReader {

  /// The rule of an item that is wished in place of another ("instead the normal Lunch Package").
  public static final String REPLACING = "item-instead";

  /// @throws ExceptionInInitializerError if a language file says something that nobody reads: better at the start than with the
  ///     first message
  public CatalogReader() {
    InjectionFinder.loadWords();
  }

  public CatalogMentions read(Message message, Language language, ReadingContext context) {
    InjectionFinder injections = new InjectionFinder(message);
    List<Span> orders = injections.findInNewText();
    boolean elsewhere = injections.isElsewhere();
    Placed<Span> excluded = Placed.spans(orders);
    List<Words> honest = message.body().stream()
        .filter(sentence -> !excluded.anyAt(sentence.span()))
        .map(Words::of)
        .filter(words -> words.size() > 0)
        .toList();
    return read(message, Lexicon.of(language), context, honest, orders, elsewhere || !orders.isEmpty());
  }

  private static CatalogMentions read(
      Message message, Lexicon lexicon, ReadingContext context, List<Words> sentences, List<Span> orders, boolean injection) {
    Stances stances = new Stances(lexicon, sentences);
    RoomFinder rooms =
        new RoomFinder(message, lexicon, stances, context.catalog().rooms(), context.asked() == AskedFor.ROOM);
    rooms.read(sentences);
    boolean ordered = context.known().offer() != null;
    List<Mention.ItemNamed> items =
        new ItemFinder(message, lexicon, context.catalog(), new ItemRoles(lexicon, stances, ordered)).find(sentences);
    Mention.Seated layout = new LayoutFinder(message, lexicon, stances).find(sentences, items);
    List<Span> taken = new ArrayList<>();
    rooms.named().forEach(room -> taken.add(room.evidence().span()));
    items.stream().filter(CatalogReader::isNamedInFull).forEach(item -> taken.add(item.evidence().span()));
    Billing billing =
        new BillingFinder(message, sentences, context.asked() == AskedFor.BILLING, ordered, List.copyOf(taken)).find();
    items = outside(items, message, billing);
    items.forEach(item -> taken.add(item.evidence().span()));
    Contact contact = new ContactFinder(message, sentences).find();
    Placed<Span> known = Placed.spans(taken);
    List<Mention.RoomUnknown> unknownRooms = rooms.unknown().stream()
        .filter(room -> !known.anyAt(room.evidence().span()))
        .toList();
    unknownRooms.forEach(room -> taken.add(room.evidence().span()));
    if (layout != null) {
      taken.add(layout.evidence().span());
    }
    if (billing.raw() != null) {
      taken.add(spanOf(message, billing.raw()));
    }
    List<Mention.ItemUnknown> unknown = new UnknownItems(message, lexicon, stances).find(sentences, Placed.spans(taken));
    List<Mention.KindNamed> kinds = new KindFinder(message, lexicon, context.catalog(), new ItemRoles(lexicon, stances, ordered))
        .find(sentences, items, Placed.spans(taken));
    return new CatalogMentions(
        rooms.named(), unknownRooms, items, unknown, kinds, layout, billing, contact,
        new DetailFinder(message).find(billing, contact), injection, !orders.isEmpty(), orders);
  }

  private static boolean isNamedInFull(Mention.ItemNamed item) {
    return item.score() == 1 && item.evidence().words().indexOf(' ') > 0;
  }

  /// "Via dell'Acqua" orders no water.
  private static List<Mention.ItemNamed> outside(List<Mention.ItemNamed> items, Message message, Billing billing) {
    if (billing.raw() == null) {
      return items;
    }
    Span address = spanOf(message, billing.raw());
    return items.stream().filter(item -> !address.contains(item.evidence().span())).toList();
  }

  private static Span spanOf(Message message, String words) {
    int from = Math.max(0, message.original().indexOf(words));
    return new Span(from, from + words.length());
  }
}
