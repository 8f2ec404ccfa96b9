package ai.openevent.language.act;

import ai.openevent.booking.Billing;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.OfferStatus;
import ai.openevent.language.Span;
import ai.openevent.language.catalog.CatalogMentions;
import ai.openevent.language.text.Message;
import ai.openevent.language.value.Values;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that is known of a message before its acts are judged.
record Scene(Message message, ReadingContext context, Values values, CatalogMentions named, List<Clause> clauses) {

  /// Amounts below this are no prices of an offer when they stand without a currency.
  private static final int LEAST_PRICE = 100;

  Scene {
    clauses = List.copyOf(clauses);
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
    return values.dates().stream().filter(clause::holds).toList();
  }

  /// Dates that may be the event's.
  List<Mention.Dated> eventDates(Clause clause) {
    return values.dates().stream().filter(clause::holds)
        .filter(date -> date.role() == DateRole.EVENT || date.role() == DateRole.ASKED || date.role() == DateRole.VISIT)
        .toList();
  }

  boolean hasOldDate(int sentence) {
    return inSentence(sentence).anyMatch(clause -> dates(clause).stream().anyMatch(date -> date.role() == DateRole.OLD));
  }

  Stream<Clause> inSentence(int sentence) {
    return clauses.stream().filter(clause -> clause.sentence() == sentence);
  }

  List<Mention.Timed> times(Clause clause) {
    return values.times().stream().filter(clause::holds).toList();
  }

  Mention.@Nullable Counted guests(Clause clause) {
    Mention.Counted guests = values.guests();
    return guests != null && clause.holds(guests) && !isSomeOfThem(guests, clause) ? guests : null;
  }

  /// "One of the speakers is deaf", "two of our guests need a ramp" count nobody where thirty are expected.
  boolean isSomeOfThem(Mention.Counted guests, Clause clause) {
    Integer known = context.known().guests();
    boolean few = known != null && guests.value() < known && known > 2;
    return few && (guests.value() == 1 || clause.hasEach(Cue.SOME_OF_THEM, Cue.NEEDS));
  }

  /// How many people a question is about: a count, or the bare number in "what if we were 70".
  @Nullable Integer guestsAsked(Clause clause) {
    Mention.Counted guests = guests(clause);
    if (guests != null) {
      return guests.value();
    }
    return clause.has(Cue.WE_ARE)
        ? values.numbers().stream().filter(number -> !number.ordinal() && clause.holds(number)).findFirst()
            .map(Mention.Numbered::value).orElse(null)
        : null;
  }

  List<Mention.RoomNamed> rooms(Clause clause) {
    return named.rooms().stream().filter(clause::holds).toList();
  }

  List<Mention.ItemNamed> items(Clause clause) {
    return named.items().stream().filter(clause::holds).toList();
  }

  /// Whether something is wished that the catalogue doesn't have.
  boolean hasUnknownItem(Clause clause) {
    return named.unknownItems().stream().anyMatch(item -> clause.holds(item) && !isValue(item));
  }

  /// Whether the words were read as a date, a time or a number of guests.
  boolean isValue(Mention mention) {
    Span span = mention.evidence().span();
    return values.dates().stream().anyMatch(date -> date.evidence().span().overlaps(span))
        || values.times().stream().anyMatch(time -> time.evidence().span().overlaps(span))
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
    return values.amounts().stream().anyMatch(clause::holds)
        || values.percentages().stream().anyMatch(clause::holds);
  }

  /// Whether a number stands in the clause that can be a price of the offer: "980 and we sign today".
  boolean hasBarePrice(Clause clause) {
    return hasOffer()
        && !asked(AskedFor.BILLING)
        && !isAddress(clause)
        && values.numbers().stream()
            .anyMatch(number -> !number.ordinal() && number.value() >= LEAST_PRICE && clause.holds(number));
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
