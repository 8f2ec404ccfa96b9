package ai.openevent.language.value;

import ai.openevent.language.Languages;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Mention.Dated;
import ai.openevent.language.Mention.Lasting;
import ai.openevent.language.Mention.Numbered;
import ai.openevent.language.Mention.Percent;
import ai.openevent.language.Mention.Priced;
import ai.openevent.language.Mention.Timed;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Sentence;
import ai.openevent.venue.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the values of a message: dates, times, durations, guests, money, percentages, numbers. Deterministic; every value tells
/// which words it came from and by which rule. The words of a language are in `resources/language/<code>/values.yml`.
public final class ValueReader {

  private static final int NOON = 12;
  /// How many sentences may lie between a visit and those who come to it.
  private static final int MOST_SINCE_VISIT = 2;

  private final Map<Language, Vocabulary> vocabularies = new LinkedHashMap<>();

  public ValueReader() {
    for (Language language : Languages.all()) {
      vocabularies.put(language, new Vocabulary(language));
    }
  }

  public Values read(Message message, Language language, ReadingContext context) {
    Vocabulary vocabulary = Objects.requireNonNull(vocabularies.get(language));
    List<Units> sentences = message.body().stream().map(sentence -> vocabulary.read(message.original(), sentence)).toList();
    boolean multiDay = sentences.stream().anyMatch(units -> units.any(Sign.MULTI_DAY) || DurationReader.countsDays(units));
    boolean anyDay = sentences.stream().anyMatch(units -> units.any(Sign.FLEXIBLE));
    Collected collected = new Collected(context, vocabulary.partHours(), vocabulary.clockHabits(), multiDay, anyDay);
    for (int i = 0; i < sentences.size(); i++) {
      collected.read(sentences.get(i), message.body().get(i));
    }
    return collected.values();
  }

  /// What the sentences so far gave.
  private static final class Collected {

    private final ReadingContext context;
    private final PartHours partHours;
    private final ClockHabits clockHabits;
    private final boolean multiDay;
    private final boolean anyDay;
    private boolean onlyTimes = true;
    private boolean afterCorrection = false;
    /// Sentences since one that spoke of a visit.
    private int sinceVisit = MOST_SINCE_VISIT;
    private final List<Dated> dates = new ArrayList<>();
    private final List<Timed> times = new ArrayList<>();
    private final List<Lasting> durations = new ArrayList<>();
    private final List<GuestReader.Candidate> guests = new ArrayList<>();
    private final List<Priced> amounts = new ArrayList<>();
    private final List<Percent> percentages = new ArrayList<>();
    private final List<Numbered> numbers = new ArrayList<>();

    Collected(ReadingContext context, PartHours partHours, ClockHabits clockHabits, boolean multiDay, boolean anyDay) {
      this.context = context;
      this.partHours = partHours;
      this.clockHabits = clockHabits;
      this.multiDay = multiDay;
      this.anyDay = anyDay;
    }

    void read(Units units, Sentence sentence) {
      new NoiseReader(units).read();
      MoneyReader money = new MoneyReader(units);
      money.read();
      amounts.addAll(money.amounts);
      percentages.addAll(money.percentages);
      guests.addAll(PartyChangeReader.read(units, context, sentence.questionMark()));
      MomentReader moments = new MomentReader(units, context);
      moments.read();
      TimeReader clock = new TimeReader(units, new ClockGrammar(units, clockHabits), context);
      clock.readExplicit();
      Roles roles = new Roles(units, sentence.questionMark(), context.known().chosenDate());
      List<Draft> drafts = new ArrayList<>(moments.drafts);
      drafts.addAll(new DateReader(units, context, spokenOf()).read());
      drafts.sort(Comparator.comparingInt(Draft::from));
      new Gathering(units, multiDay).of(drafts).forEach(draft -> dates.add(dated(draft, units, roles)));
      clock.readLoose(!drafts.isEmpty());
      times.addAll(moments.times);
      addTimes(clock, moments, units);
      onlyTimes &= ImpliedDay.isOnlyTime(units, clock);
      durations.addAll(new DurationReader(units).read());
      sinceVisit = units.any(Sign.VISIT) ? 0 : sinceVisit + 1;
      GuestReader.Scene scene = new GuestReader.Scene(
          sentence.questionMark(), afterCorrection, sinceVisit <= MOST_SINCE_VISIT, pastDays(drafts));
      guests.addAll(new GuestReader(units, context, scene).read());
      afterCorrection = units.any(Sign.CORRECTION);
      addNumbers(units);
    }

    /// The day of the event that was named last, which "a week later" counts from.
    private @Nullable LocalDate spokenOf() {
      return dates.reversed().stream()
          .filter(date -> date.kind() == DateKind.DATE && (date.role() == DateRole.EVENT || date.role() == DateRole.OLD))
          .map(Dated::start).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private BitSet pastDays(List<Draft> drafts) {
      BitSet places = new BitSet();
      for (Draft draft : drafts) {
        LocalDate end = draft.end();
        if (end != null && end.isBefore(context.today())) {
          places.set(draft.from(), draft.to());
        }
      }
      return places;
    }

    private Dated dated(Draft draft, Units units, Roles roles) {
      return new Dated(
          kind(draft), draft.start(), draft.end(), draft.readings(), roles.of(draft), draft.weekdays(), draft.part(),
          draft.monthInDigits(), units.evidence(draft.from(), draft.to(), draft.rule()).rejecting(Rejections.of(draft, units)));
    }

    /// A bare from-to is ambiguous until a cue of the message says what it is.
    private DateKind kind(Draft draft) {
      boolean over = draft.end() != null && draft.end().isBefore(context.today());
      if (over && (draft.kind() == DateKind.DATE || draft.kind() == DateKind.VAGUE)) {
        return DateKind.PAST;
      }
      if (draft.kind() != DateKind.AMBIGUOUS) {
        return draft.kind();
      }
      return multiDay ? DateKind.RANGE : anyDay ? DateKind.VAGUE : DateKind.AMBIGUOUS;
    }

    /// "We start at 5. We leave by 9." is one time.
    private void addTimes(TimeReader clock, MomentReader moments, Units units) {
      for (Timed read : clock.times()) {
        Timed time = new Timed(
            read.start(), read.end(), read.part(), read.evidence().rejecting(Rejections.of(read, units)));
        Timed last = times.isEmpty() ? null : times.getLast();
        boolean joins = last != null && last.part() == null && last.end() == null && time.start() == null;
        if (last != null && joins) {
          times.set(times.size() - 1, new Timed(last.start(), after(last.start(), time.end()), null, last.evidence()));
        } else {
          times.add(time);
        }
      }
      clock.parts(partHours).stream()
          .filter(part -> moments.times.stream().noneMatch(time -> time.evidence().span().overlaps(part.evidence().span())))
          .forEach(times::add);
    }

    /// "We come at three. We stay until twenty to eight."
    private static @Nullable LocalTime after(@Nullable LocalTime start, @Nullable LocalTime end) {
      if (start == null || end == null || end.isAfter(start) || end.getHour() >= NOON || end.getHour() == 0) {
        return end;
      }
      return end.plusHours(NOON).isAfter(start) ? end.plusHours(NOON) : end;
    }

    private void addNumbers(Units units) {
      for (int i = 0; i < units.size(); i++) {
        boolean article = units.is(i, Sign.THE) && units.digits(i) == 0;
        boolean ordinal = units.is(i, Sign.ORDINAL) || units.is(i + 1, Sign.ORDINAL_SUFFIX);
        int value = units.is(i, Sign.ORDINAL) ? units.value(i, Sign.ORDINAL) : units.number(i);
        if (units.free(i) && value >= 0 && !article) {
          boolean dotted = units.digits(i) > 0 && units.mark(i + 1, ".") && units.glued(i + 1);
          numbers.add(new Numbered(value, ordinal || dotted, units.evidence(i, i + 1, "number")));
        }
      }
    }

    Values values() {
      Dated implied = onlyTimes && dates.isEmpty() ? ImpliedDay.of(times, context) : null;
      if (implied != null) {
        dates.add(implied);
      }
      return new Values(
          List.copyOf(dates), List.copyOf(times), List.copyOf(durations), GuestReader.best(guests), List.copyOf(amounts),
          List.copyOf(percentages), List.copyOf(numbers), multiDay, anyDay);
    }
  }
}
