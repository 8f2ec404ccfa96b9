package ai.openevent.language.value;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.Mention.Counted;
import ai.openevent.language.Mention.Dated;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Mention.Timed;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.Known;
import ai.openevent.language.text.MessageParser;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Expressions and what they mean, received on Friday, 20 November 2026. The tables are in `resources/language/values`.
class ValueReaderTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of(), List.of());

  private static final MessageParser PARSER = new MessageParser();
  private static final ValueReader READER = new ValueReader();

  private Values read(Language language, String text, ReadingContext context) {
    return READER.read(PARSER.parse(text), language, context);
  }

  private Counted guests(Language language, String text, ReadingContext context) {
    return Objects.requireNonNull(read(language, text, context).guests());
  }

  private static ReadingContext context(@Nullable AskedFor asked, Known known, List<LocalDate> proposed) {
    return new ReadingContext(TODAY, LocalTime.of(10, 0), null, asked, known, proposed, false, EMPTY);
  }

  private static ReadingContext nothingKnown() {
    return context(null, Known.NOTHING, List.of());
  }

  private static ReadingContext asked(AskedFor asked) {
    return context(asked, Known.NOTHING, List.of());
  }

  private static ReadingContext known(@Nullable LocalDate chosen, @Nullable Integer guests) {
    return context(null, new Known(chosen, null, guests, null, null), List.of());
  }

  private static String written(Dated date) {
    String days = date.kind() == DateKind.IMPOSSIBLE
        ? ""
        : " " + date.start() + (Objects.equals(date.end(), date.start()) ? "" : ".." + date.end());
    return date.kind().name().toLowerCase(Locale.ROOT) + days;
  }

  private static String written(Timed time) {
    return (time.start() == null ? "" : time.start()) + "-" + (time.end() == null ? "" : time.end());
  }

  private static boolean isTold(Dated date) {
    return switch (date.role()) {
      case EVENT, VISIT, ASKED, IMPLIED -> true;
      case OLD, PAYMENT, DOCUMENT, OTHER -> false;
    };
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/language/values/dates.csv", delimiter = '|')
  void datesAreRead(Language language, String text, @Nullable String expected) {
    String read = read(language, text, nothingKnown()).dates().stream()
        .filter(ValueReaderTests::isTold).map(ValueReaderTests::written).collect(Collectors.joining(", "));

    assertThat(read).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/language/values/times.csv", delimiter = '|')
  void timesAreRead(Language language, String text, @Nullable String expected) {
    String read = read(language, text, nothingKnown()).times().stream()
        .filter(time -> time.part() == null).map(ValueReaderTests::written).collect(Collectors.joining(", "));

    assertThat(read).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/language/values/guests.csv", delimiter = '|')
  void guestsAreCounted(Language language, String text, @Nullable Integer expected) {
    var guests = read(language, text, nothingKnown()).guests();

    assertThat(guests == null ? null : guests.value()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/language/values/changes.csv", delimiter = '|')
  void aChangeCountsFromTheFortyThatAreKnown(Language language, String text, @Nullable Integer expected) {
    var guests = read(language, text, known(null, 40)).guests();

    assertThat(guests == null ? null : guests.value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "um eine Woche nach hinten schieben | 2027-05-21", "lieber einen Tag früher | 2027-05-13",
    "am Tag danach | 2027-05-15", "zwei Wochen später | 2027-05-28"
  })
  void aShiftCountsFromTheChosenDay(String text, LocalDate expected) {
    assertThat(read(Language.DE, text, known(LocalDate.of(2027, 5, 14), null)).dates())
        .extracting(Dated::start).containsExactly(expected);
  }

  @Test
  void partsOnLinesOfTheirOwnAreAdded() {
    assertThat(guests(Language.DE, "Erwachsene: 31\nKinder: 8", nothingKnown()).value()).isEqualTo(39);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "One week later would suit us better. | 2027-05-21", "Could we make it two days earlier? | 2027-05-12",
    "The day after that one would be ideal. | 2027-05-15", "Can we shift everything by a week? | 2027-05-21",
    "Let's go for the Wednesday of that week. | 2027-05-12", "We'd prefer the following Thursday. | 2027-05-20",
    "Our first choice was 3 June. A week later would also do. | 2027-06-10"
  })
  void whatIsSaidOfLaterDaysCountsFromTheDaySpokenOf(String text, LocalDate expected) {
    assertThat(read(Language.EN, text, known(LocalDate.of(2027, 5, 14), null)).dates().getLast().start()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/language/values/amounts.csv", delimiter = '|')
  void amountsAreRead(Language language, String text, @Nullable String expected) {
    String read = read(language, text, nothingKnown()).amounts().stream()
        .map(amount -> amount.value() + (amount.currency() == null ? "" : " " + amount.currency()) + (amount.perPerson() ? " each" : ""))
        .collect(Collectors.joining(", "));

    assertThat(read).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/language/values/roles.csv", delimiter = '|')
  void datesHaveRoles(Language language, String text, String expected) {
    String roles = read(language, text, known(LocalDate.of(2027, 5, 14), null)).dates().stream()
        .map(Dated::role).map(DateRole::name).collect(Collectors.joining(", "));

    assertThat(roles).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "EN | 40 | 40", "EN | 20-25 | 25", "DE | vierzig | 40", "EN | about 30 I think | 30", "DE | fünfundzwanzig | 25"
  })
  void aBareNumberAnswersHowMany(Language language, String text, int expected) {
    assertThat(guests(language, text, asked(AskedFor.GUESTS)).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"9 to 5 | 09:00-17:00", "14-18 | 14:00-18:00", "16 | 16:00-", "2 | 14:00-", "8 to 12 | 08:00-12:00"})
  void bareHoursAnswerWhen(String text, String expected) {
    Values values = read(Language.EN, text, asked(AskedFor.TIME));

    assertThat(values.times()).extracting(ValueReaderTests::written).containsExactly(expected);
    assertThat(values.guests()).isNull();
  }

  @Test
  void aBareDayNumberIsLookedForAmongTheProposedDaysFirst() {
    List<LocalDate> proposed = List.of(LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 11));

    assertThat(read(Language.EN, "the 11th works", context(null, Known.NOTHING, proposed)).dates())
        .extracting(Dated::start).containsExactly(LocalDate.of(2027, 2, 11));
  }

  @Test
  void aBareDayNumberStaysInTheMonthOfTheBooking() {
    assertThat(read(Language.EN, "Could we take the 28th instead?", known(LocalDate.of(2027, 5, 14), null)).dates())
        .extracting(Dated::start).containsExactly(LocalDate.of(2027, 5, 28));
    assertThat(read(Language.EN, "the 28th", asked(AskedFor.DATE)).dates())
        .extracting(Dated::start).containsExactly(LocalDate.of(2026, 11, 28));
  }

  @Test
  void anOrdinalThatPicksIsANumber() {
    Values values = read(Language.EN, "the second one please", asked(AskedFor.DATE));

    assertThat(values.dates()).isEmpty();
    assertThat(values.numbers()).anySatisfy(number -> {
      assertThat(number.value()).isEqualTo(2);
      assertThat(number.ordinal()).isTrue();
    });
  }

  @Test
  void moreGuestsCountFromTheKnownOnes() {
    assertThat(guests(Language.EN, "Five more guests will join us", known(null, 30)).value()).isEqualTo(35);
    assertThat(guests(Language.DE, "Wir sind zwei Personen weniger", known(null, 30)).value()).isEqualTo(28);
  }

  @Test
  void aRangeOfGuestsKeepsBothEnds() {
    Counted guests = guests(Language.EN, "20-25 people", nothingKnown());

    assertThat(guests.min()).isEqualTo(20);
    assertThat(guests.max()).isEqualTo(25);
  }

  @Test
  void aContradictionOffersBothReadings() {
    assertThat(read(Language.EN, "Monday 14 May 2027", nothingKnown()).dates().getFirst().readings())
        .containsExactly(LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 10));
  }

  @Test
  void slashesCanBeReadMonthFirst() {
    assertThat(read(Language.EN, "04/05/2027", nothingKnown()).dates().getFirst().readings())
        .containsExactly(LocalDate.of(2027, 5, 4), LocalDate.of(2027, 4, 5));
  }

  @Test
  void aWindowKeepsItsWeekday() {
    assertThat(read(Language.EN, "a Saturday in May", nothingKnown()).dates().getFirst().weekdays()).containsExactly(DayOfWeek.SATURDAY);
  }

  @Test
  void aWindowKeepsAllItsWeekdays() {
    assertThat(read(Language.FR, "un vendredi ou un samedi en juillet", nothingKnown()).dates().getFirst().weekdays())
        .containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
  }

  @Test
  void evidenceQuotesTheMessage() {
    Dated date = read(Language.DE, "Geht es am 14. Mai 2027?", nothingKnown()).dates().getFirst();

    assertThat(date.evidence().words()).isEqualTo("14. Mai 2027");
    assertThat(date.evidence().span().from()).isEqualTo(11);
  }

  @Test
  void durationsAreNoTimes() {
    Values values = read(Language.EN, "a film of 12 minutes, for two hours, with 2 nights", nothingKnown());

    assertThat(values.times()).isEmpty();
    assertThat(values.durations()).extracting(lasting -> lasting.minutes()).contains(12, 120);
    assertThat(values.multiDay()).isTrue();
  }

  @Test
  void percentagesAreRead() {
    assertThat(read(Language.DE, "10 % Rabatt oder 7,5 Prozent", nothingKnown()).percentages())
        .extracting(percent -> percent.value().toPlainString()).containsExactly("10", "7.5");
  }

  @Test
  void hostileTextIsReadInLinearTime() {
    String text = "12 or 13, from 9 to 5 between 1 and 2 the first ".repeat(200);

    assertThat(read(Language.EN, text, nothingKnown())).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "three fewer than planned | 27", "seven people have dropped out | 23", "3 cancellations so far | 27", "add two guests | 32",
    "five guests on top | 35", "sorry, 40 not 30 | 40", "instead of 30 we're 42 | 42", "30 becomes 24 | 24",
    "we have grown from 30 to 45 | 45"
  })
  void aChangeCountsFromWhatIsKnown(String text, int expected) {
    assertThat(guests(Language.EN, text, known(null, 30)).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"two of our participants are in wheelchairs", "3 guests are vegan", "one of our guests has a nut allergy"})
  void whatIsSaidOfSomeGuestsCountsNobody(String text) {
    assertThat(read(Language.EN, text, known(null, 30)).guests()).isNull();
  }
}
