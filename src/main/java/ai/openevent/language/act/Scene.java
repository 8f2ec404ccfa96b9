package ai.openevent.language.act;

import ai.openevent.booking.Billing;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Placed;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.OfferStatus;
import ai.openevent.language.Span;
import ai.openevent.language.catalog.CatalogMentions;
import ai.openevent.language.text.Message;
import ai.openevent.language.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that is known of a message before its acts are judged.
final class Scene {

  /// Amounts below this are no prices of an offer when they stand without a currency.
  private static final int LEAST_PRICE = 100;
  /// Numbers of the coming years are no prices either.
  private static final int FURTHEST_YEAR = 5;

  private final Message message;
  private final ReadingContext context;
  private final Values values;
  private final CatalogMentions named;
  private final List<Clause> clauses;
  private final Map<Integer, List<Clause>> bySentence;
  /// Index of a clause by the place it starts at.
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Placed<Mention.Dated> dates;
  private final Placed<Mention.Timed> times;
  private final Placed<Mention.Numbered> numbers;
  private final Placed<Mention.Numbered> cardinals;
  private final Placed<Mention.RoomNamed> rooms;
  private final Placed<Mention.ItemNamed> items;
  private final Placed<Mention.ItemUnknown> unknownItems;
  private final Placed<Mention.KindNamed> kinds;
  private final Placed<Span> amounts;

  Scene(Message message, ReadingContext context, Values values, CatalogMentions named, List<Clause> clauses) {
    this.message = message;
    this.context = context;
    this.values = values;
    this.named = named;
    this.clauses = List.copyOf(clauses);
    for (Clause clause : clauses) {
      places.put(clause.span().from(), places.size());
    }
    this.bySentence = clauses.stream().collect(Collectors.groupingBy(Clause::sentence));
    this.dates = Placed.mentions(values.dates());
    this.times = Placed.mentions(values.times());
    this.numbers = Placed.mentions(values.numbers());
    this.cardinals = Placed.mentions(values.numbers().stream().filter(number -> !number.ordinal()).toList());
    this.rooms = Placed.mentions(named.rooms());
    this.items = Placed.mentions(named.items());
    this.unknownItems = Placed.mentions(named.unknownItems());
    this.kinds = Placed.mentions(named.kinds());
    this.amounts = Placed.spans(Stream.concat(values.amounts().stream(), values.percentages().stream())
        .map(amount -> amount.evidence().span()).toList());
  }

  Message message() {
    return message;
  }

  ReadingContext context() {
    return context;
  }

  Values values() {
    return values;
  }

  CatalogMentions named() {
    return named;
  }

  List<Clause> clauses() {
    return clauses;
  }

  /// The clause right before this one.
  Optional<Clause> before(Clause clause) {
    int place = places.getOrDefault(clause.span().from(), 0);
    return place > 0 ? Optional.of(clauses.get(place - 1)) : Optional.empty();
  }

  /// The last clause of the sentences before this one's.
  Optional<Clause> beforeSentenceOf(Clause clause) {
    return Stream.iterate(before(clause), Optional::isPresent, earlier -> earlier.flatMap(this::before))
        .flatMap(Optional::stream)
        .filter(earlier -> earlier.sentence() < clause.sentence())
        .findFirst();
  }

  /// Whether a booking is under way: something is known of it or the venue has asked for something.
  boolean isRunning() {
    return !context.known().equals(ReadingContext.Known.NOTHING) || context.asked() != null;
  }

  boolean asked(AskedFor what) {
    return context.asked() == what;
  }

  boolean hasOffer() {
    return context.known().offer() != null || asked(AskedFor.OFFER);
  }

  /// Whether a plain yes can only mean the offer.
  boolean awaitsYesToOffer() {
    boolean open = context.known().offer() == OfferStatus.SENT || context.known().offer() == OfferStatus.DRAFT;
    return asked(AskedFor.OFFER) || (open && context.asked() == null && !context.visitOpen());
  }

  boolean awaitsVisit() {
    return asked(AskedFor.SITE_VISIT) || context.visitOpen();
  }

  List<Mention.Dated> dates(Clause clause) {
    return dates.at(clause.span());
  }

  /// Dates that may be the event's.
  List<Mention.Dated> eventDates(Clause clause) {
    return dates.at(clause.span()).stream()
        .filter(date -> date.role() == DateRole.EVENT || date.role() == DateRole.ASKED || date.role() == DateRole.VISIT)
        .toList();
  }

  /// Whether a number stands in the clause that nothing else took.
  boolean hasNumber(Clause clause) {
    return numbers.anyAt(clause.span());
  }

  boolean hasOldDate(int sentence) {
    return inSentence(sentence).anyMatch(clause -> dates(clause).stream().anyMatch(date -> date.role() == DateRole.OLD));
  }

  Stream<Clause> inSentence(int sentence) {
    return bySentence.getOrDefault(sentence, List.of()).stream();
  }

  List<Mention.Timed> times(Clause clause) {
    return times.at(clause.span());
  }

  Mention.@Nullable Counted guests(Clause clause) {
    Mention.Counted guests = values.guests();
    return guests != null && clause.holds(guests) && !isOneOfThem(guests) ? guests : null;
  }

  /// "One of the speakers is deaf", "three guests are vegan" count nobody where thirty are expected.
  boolean isOneOfThem(Mention.Counted guests) {
    Integer known = context.known().guests();
    boolean haveNeeds = clauses.stream().anyMatch(clause -> clause.holds(guests) && clause.has(Cue.NEEDS));
    return known != null && known > 2 && (guests.value() == 1 || (haveNeeds && guests.value() * 2 < known));
  }

  /// How many people a question is about: a count, or the bare number in "what if we were 70".
  @Nullable Integer guestsAsked(Clause clause) {
    Mention.Counted guests = guests(clause);
    if (guests != null) {
      return guests.value();
    }
    boolean counts = clause.has(Cue.WE_ARE)
        || inSentence(clause.sentence()).anyMatch(part -> part.has(Cue.WE_ARE) && clause.span().contains(part.span()));
    return counts
        ? cardinals.firstAt(clause.span()).map(Mention.Numbered::value).orElse(null)
        : null;
  }

  List<Mention.RoomNamed> rooms(Clause clause) {
    return rooms.at(clause.span());
  }

  List<Mention.ItemNamed> items(Clause clause) {
    return items.at(clause.span());
  }

  /// Whether a clause names a kind of things ("the drinks").
  boolean namesKind(Clause clause) {
    return !kinds.at(clause.span()).isEmpty();
  }

  /// Whether a clause gives up a kind of things.
  boolean dropsKind(Clause clause) {
    return kinds.at(clause.span()).stream().anyMatch(kind -> kind.role() != Mention.ItemRole.WISHED);
  }

  boolean hasItem(Span words) {
    return items.anyAt(words);
  }

  /// Whether something is wished that the catalogue doesn't have.
  boolean hasUnknownItem(Clause clause) {
    return unknownItems.at(clause.span()).stream().anyMatch(item -> !isValue(item));
  }

  /// Whether the words were read as a date, a time or a number of guests.
  boolean isValue(Mention mention) {
    Span span = mention.evidence().span();
    return dates.anyAt(span)
        || times.anyAt(span)
        || (values.guests() != null && values.guests().evidence().span().overlaps(span));
  }

  /// Whether the clause is a part of the invoice address that was given.
  boolean isAddress(Clause clause) {
    Billing billing = named.billing();
    return Stream.of(billing.nameOrCompany(), billing.street(), billing.postalCode(), billing.city(), billing.vat())
        .filter(Objects::nonNull).anyMatch(part -> clause.words().contains(part));
  }

  boolean hasLayout(Clause clause) {
    return named.layout() != null && clause.holds(named.layout());
  }

  boolean hasAmount(Clause clause) {
    return amounts.anyAt(clause.span());
  }

  /// Whether a number stands in the clause that can be a price of the offer: "980 and we sign today".
  boolean hasBarePrice(Clause clause) {
    return hasOffer()
        && !asked(AskedFor.BILLING)
        && !isAddress(clause)
        && cardinals.at(clause.span()).stream().anyMatch(number -> number.value() >= LEAST_PRICE && !isYear(number.value()));
  }

  /// "Do you take bookings for 2029 already?"
  private boolean isYear(int number) {
    int year = context.today().getYear();
    return number >= year && number <= year + FURTHEST_YEAR;
  }

  /// Whether a clause with such a number says anything about the event at all.
  boolean namesValue(Clause clause) {
    return namesFrame(clause) || !items(clause).isEmpty();
  }

  /// Whether it says when, where, for how many or how seated.
  boolean namesFrame(Clause clause) {
    return !eventDates(clause).isEmpty()
        || !times(clause).isEmpty()
        || guests(clause) != null
        || !rooms(clause).isEmpty()
        || hasLayout(clause);
  }
}
