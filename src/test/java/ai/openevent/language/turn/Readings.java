package ai.openevent.language.turn;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.Mention.RoomRole;
import ai.openevent.language.Reading;
import ai.openevent.language.Span;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import ai.openevent.venue.RoomId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts a reading together by hand. Every mention stands at a place of its own, in the order in which it is added.
final class Readings {

  private final String text;
  private final List<Mention.Acted> acts = new ArrayList<>();
  private final List<Mention.Dated> dates = new ArrayList<>();
  private final List<Mention.Timed> times = new ArrayList<>();
  private final List<Mention.Lasting> durations = new ArrayList<>();
  private final List<Mention.RoomNamed> rooms = new ArrayList<>();
  private final List<Mention.RoomUnknown> unknownRooms = new ArrayList<>();
  private final List<Mention.ItemNamed> items = new ArrayList<>();
  private final List<Mention.ItemUnknown> unknownItems = new ArrayList<>();
  private final List<Mention.KindNamed> kinds = new ArrayList<>();
  private final List<Mention.Priced> amounts = new ArrayList<>();
  private final List<Mention.Numbered> numbers = new ArrayList<>();
  private final List<Mention.Asked> questions = new ArrayList<>();
  private final Set<String> signals = new HashSet<>();
  private Language language = Language.EN;
  private boolean certain = true;
  private Mention.@Nullable Counted guests;
  private Mention.@Nullable Seated layout;
  private Billing billing = Billing.UNKNOWN;
  private Contact contact = Contact.UNKNOWN;
  private @Nullable String insists;
  private Reading.@Nullable RoomPick pick;
  private int at;

  private Readings(String text) {
    this.text = text;
  }

  static Readings of(String text) {
    return new Readings(text);
  }

  private Evidence evidence(String words) {
    at += 10;
    return Evidence.of(new Span(at, at + Math.max(1, words.length())), words, "test");
  }

  Readings act(Act... added) {
    for (Act act : added) {
      acts.add(new Mention.Acted(act, evidence("")));
    }
    return this;
  }

  Readings in(Language newLanguage, boolean newCertain) {
    language = newLanguage;
    certain = newCertain;
    return this;
  }

  Readings date(LocalDate day) {
    return date(DateKind.DATE, day, day, DateRole.EVENT, day.toString());
  }

  Readings date(LocalDate day, DateRole role) {
    return date(DateKind.DATE, day, day, role, day.toString());
  }

  Readings date(DateKind kind, LocalDate start, LocalDate end) {
    return date(kind, start, end, DateRole.EVENT, start + " " + end);
  }

  Readings weekday(LocalDate day, String words) {
    return date(DateKind.DATE, day, day, DateRole.EVENT, words);
  }

  Readings window(LocalDate start, LocalDate end, DayOfWeek... weekdays) {
    dates.add(new Mention.Dated(
        DateKind.VAGUE, start, end, List.of(), DateRole.EVENT, List.of(weekdays), null, false, evidence("window")));
    return this;
  }

  Readings visitWindow(LocalDate start, LocalDate end) {
    return date(DateKind.VAGUE, start, end, DateRole.VISIT, "window");
  }

  Readings impossible(String words) {
    dates.add(new Mention.Dated(DateKind.IMPOSSIBLE, null, null, List.of(), DateRole.EVENT, List.of(), null, false, evidence(words)));
    return this;
  }

  Readings contradiction(LocalDate byDate, LocalDate byWeekday) {
    dates.add(new Mention.Dated(DateKind.CONTRADICTION, byDate, byDate, List.of(byDate, byWeekday), DateRole.EVENT, List.of(), null,
        false, evidence("contradiction")));
    return this;
  }

  private Readings date(DateKind kind, LocalDate start, LocalDate end, DateRole role, String words) {
    dates.add(new Mention.Dated(kind, start, end, List.of(), role, List.of(), null, false, evidence(words)));
    return this;
  }

  Readings time(@Nullable String start, @Nullable String end) {
    times.add(new Mention.Timed(
        start == null ? null : LocalTime.parse(start), end == null ? null : LocalTime.parse(end), null, evidence("time")));
    return this;
  }

  Readings lasting(int minutes, int days) {
    durations.add(new Mention.Lasting(minutes, days, evidence("long")));
    return this;
  }

  Readings guests(int count) {
    guests = new Mention.Counted(count, null, null, evidence(String.valueOf(count)));
    return this;
  }

  Readings room(RoomId room, RoomRole role) {
    rooms.add(new Mention.RoomNamed(room, role, evidence("room")));
    return this;
  }

  Readings unknownRoom(String name) {
    unknownRooms.add(new Mention.RoomUnknown(name, evidence(name)));
    return this;
  }

  Readings item(ItemId item, @Nullable Integer quantity, ItemRole role, double score, String words) {
    items.add(new Mention.ItemNamed(item, quantity, false, role, score, evidence(words)));
    return this;
  }

  Readings replacing(ItemId item, String words) {
    at += 10;
    items.add(new Mention.ItemNamed(item, null, false, ItemRole.WISHED, 1,
        Evidence.of(new Span(at, at + 5), words, ai.openevent.language.catalog.CatalogReader.REPLACING)));
    return this;
  }

  Readings unknownItem(String name) {
    unknownItems.add(new Mention.ItemUnknown(name, null, evidence(name)));
    return this;
  }

  Readings layout(Layout newLayout) {
    layout = new Mention.Seated(newLayout, evidence("layout"));
    return this;
  }

  Readings amount(String value, String words) {
    amounts.add(new Mention.Priced(new BigDecimal(value), "CHF", false, evidence(words)));
    return this;
  }

  Readings number(int value, boolean ordinal, String words) {
    numbers.add(new Mention.Numbered(value, ordinal, evidence(words)));
    return this;
  }

  Readings billing(Billing newBilling) {
    billing = newBilling;
    return this;
  }

  Readings contact(Contact newContact) {
    contact = newContact;
    return this;
  }

  /// A question, at a place of its own.
  Readings question(Topic topic, Question.Scope scope) {
    questions.add(new Mention.Asked(new Question(topic, text, scope), evidence("question")));
    return this;
  }

  Readings kind(String words, ItemRole role, ItemId... items) {
    kinds.add(new Mention.KindNamed(List.of(items), role, evidence(words)));
    return this;
  }

  Readings question(Topic topic) {
    return question(topic, Question.Scope.OPEN);
  }

  Readings signal(String... names) {
    signals.addAll(List.of(names));
    return this;
  }

  Readings picks(Reading.RoomPick room) {
    pick = room;
    return this;
  }

  Readings insists(String reason) {
    insists = reason;
    return this;
  }

  @SuppressWarnings("NullAway") // it overlooks @Nullable on nested types that come from a class file
  Reading done() {
    Reading.Signals found = new Reading.Signals(
        signals.contains("injection"), signals.contains("injection"), signals.contains("yes"), signals.contains("no"),
        signals.contains("noExtras"), signals.contains("without"), signals.contains("trySourcing"), false, insists,
        signals.contains("definite"), signals.contains("multiDay"), signals.contains("anyDay"), signals.contains("larger"),
        pick, null, null, !signals.contains("nonsense"));
    return new Reading(language, certain, text, acts, dates, times, durations, guests, rooms, unknownRooms, items, unknownItems,
        kinds, layout, billing, contact, List.of(), List.of(), amounts, List.of(), numbers, questions, found);
  }
}
