package ai.openevent.language.act;

import ai.openevent.language.Mention;
import ai.openevent.language.Placed;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.Span;
import ai.openevent.language.value.Values;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gives a bare number the meaning of what was asked last: "40" after "How many guests?", "16" after "At what time?". It never
/// overrules a value that was stated.
final class BareAnswers {

  private static final int EARLIEST_BARE_HOUR = 8;
  private static final int LATEST_BARE_HOUR = 23;
  private static final int MOST_GUESTS = 10_000;
  private static final int FAR_TOO_MANY = 10;

  private BareAnswers() {}

  static Values completed(Values values, ReadingContext context) {
    List<Mention.Numbered> bare = values.numbers().stream().filter(number -> !number.ordinal()).toList();
    if (bare.size() != 1) {
      return values;
    }
    AskedFor asked = context.asked();
    return switch (asked) {
      case null -> values;
      case GUESTS -> guests(values, bare.getFirst());
      case TIME -> hour(values, bare.getFirst());
      case DATE, ROOM, BILLING, OFFER, SITE_VISIT -> values;
    };
  }

  private static Values guests(Values values, Mention.Numbered number) {
    if (values.guests() != null || number.value() < 1 || number.value() > MOST_GUESTS) {
      return values;
    }
    Mention.Counted guests = new Mention.Counted(number.value(), null, null, number.evidence());
    return with(values, values.times(), guests, number);
  }

  /// "55 have signed up by now": a number without a noun in a sentence that says how many come.
  static Values counted(Values values, List<Clause> clauses, ReadingContext context) {
    if (values.guests() != null || context.known().equals(ReadingContext.Known.NOTHING)) {
      return values;
    }
    Placed<Mention.Numbered> cardinals =
        Placed.mentions(values.numbers().stream().filter(number -> !number.ordinal()).toList());
    for (Clause clause : clauses) {
      List<Mention.Numbered> bare = cardinals.at(clause.span());
      if (clause.form() == Clause.Form.STATEMENT && clause.has(Cue.WE_ARE) && bare.size() == 1) {
        return guests(values, bare.getFirst());
      }
    }
    return values;
  }

  /// "Can you make it 2000 flat?": a bare number many times the guests expected is a price where an offer is open.
  static Values priced(Values values, List<Clause> clauses, ReadingContext context) {
    Mention.Counted guests = values.guests();
    Integer known = context.known().guests();
    if (guests == null || known == null || context.known().offer() == null || guests.value() < known * FAR_TOO_MANY
        || !guests.evidence().words().chars().allMatch(Character::isDigit)
        || clauses.stream().noneMatch(clause -> clause.holds(guests) && clause.has(Cue.AT_PRICE))) {
      return values;
    }
    List<Mention.Numbered> numbers = new ArrayList<>(values.numbers());
    numbers.add(new Mention.Numbered(guests.value(), false, guests.evidence()));
    return new Values(values.dates(), values.times(), values.durations(), null, values.amounts(), values.percentages(), numbers,
        values.multiDay(), values.anyDay());
  }

  private static Values hour(Values values, Mention.Numbered number) {
    if (!values.times().isEmpty() || number.value() < EARLIEST_BARE_HOUR || number.value() > LATEST_BARE_HOUR) {
      return values;
    }
    Mention.Timed time = new Mention.Timed(LocalTime.of(number.value(), 0), null, null, number.evidence());
    return with(values, List.of(time), values.guests(), number);
  }

  private static Values with(
      Values values, List<Mention.Timed> times, Mention.@Nullable Counted guests, Mention.Numbered taken) {
    List<Mention.Numbered> rest = new ArrayList<>(values.numbers());
    rest.remove(taken);
    return new Values(values.dates(), times, values.durations(), guests, values.amounts(), values.percentages(), rest,
        values.multiDay(), values.anyDay());
  }

  /// The values without those inside the given parts, which are no speech of the client.
  static Values outside(Values values, List<Span> excluded) {
    if (excluded.isEmpty()) {
      return values;
    }
    Placed<Span> parts = Placed.spans(excluded);
    Mention.Counted guests = values.guests();
    return new Values(
        kept(values.dates(), parts), kept(values.times(), parts), kept(values.durations(), parts),
        guests != null && isInside(guests, parts) ? null : guests,
        kept(values.amounts(), parts), kept(values.percentages(), parts), kept(values.numbers(), parts),
        values.multiDay(), values.anyDay());
  }

  /// "Two microphones", said when the guests were asked for: a bare number that counts an item counts nobody.
  static Values withoutItems(Values values, List<Mention.ItemNamed> items) {
    return withoutSeasons(withoutQuantities(values, items), items);
  }

  /// The winter of a "Winter Soup" is no time of the year.
  private static Values withoutSeasons(Values values, List<Mention.ItemNamed> items) {
    List<Mention.Dated> dates = values.dates().stream()
        .filter(date -> items.stream().noneMatch(item -> item.evidence().span().contains(date.evidence().span())))
        .toList();
    return dates.size() == values.dates().size()
        ? values
        : new Values(dates, values.times(), values.durations(), values.guests(), values.amounts(), values.percentages(),
            values.numbers(), values.multiDay(), values.anyDay());
  }

  private static Values withoutQuantities(Values values, List<Mention.ItemNamed> items) {
    Mention.Counted guests = values.guests();
    if (guests == null) {
      return values;
    }
    boolean item = items.stream().anyMatch(named -> Objects.equals(named.quantity(), guests.value()) && counts(guests, named));
    return item
        ? new Values(values.dates(), values.times(), values.durations(), null, values.amounts(), values.percentages(),
            values.numbers(), values.multiDay(), values.anyDay())
        : values;
  }

  /// Whether the number is the item's own: inside its words, or at their start behind a pronoun ("bräuchten wir vier Stehtische").
  private static boolean counts(Mention.Counted guests, Mention.ItemNamed item) {
    Span number = guests.evidence().span();
    Span named = item.evidence().span();
    boolean bare = guests.evidence().words().indexOf(' ') < 0;
    return bare ? named.contains(number) : named.from() > number.from() && named.from() < number.until();
  }

  private static <M extends Mention> List<M> kept(List<M> mentions, Placed<Span> parts) {
    return mentions.stream().filter(mention -> !isInside(mention, parts)).toList();
  }

  private static boolean isInside(Mention mention, Placed<Span> parts) {
    return parts.anyAt(mention.evidence().span());
  }
}
