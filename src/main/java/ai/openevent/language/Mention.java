package ai.openevent.language;

import ai.openevent.booking.Question;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Layout;
import ai.openevent.venue.RoomId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that a message names, with its evidence.
public sealed interface Mention {

  Evidence evidence();

  /// What the sentence does, with the words that do it.
  record Acted(Act act, Evidence evidence) implements Mention {}

  /// A date or a span of days, both ends included; null only for [DateKind#IMPOSSIBLE].
  ///
  /// @param readings further readings: the two days of a contradiction, the month-first day of a slash date
  /// @param role what the date is for
  /// @param weekdays for a window: the weekdays that would do; empty for any
  /// @param part for a window or day: the part of the day, a hint only
  /// @param monthInDigits written so that some would read the month first ("04/05/2027"): the reply spells it (workflow.md R3)
  record Dated(
      DateKind kind,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      List<LocalDate> readings,
      DateRole role,
      List<DayOfWeek> weekdays,
      @Nullable DayPart part,
      boolean monthInDigits,
      Evidence evidence)
      implements Mention {
    public Dated {
      readings = List.copyOf(readings);
      weekdays = List.copyOf(weekdays);
    }
  }

  /// Kinds of the understanding contract, section 2.1.
  enum DateKind {
    DATE,
    RANGE,
    AMBIGUOUS,
    VAGUE,
    CONTRADICTION,
    IMPOSSIBLE,
    PAST
  }

  enum DateRole {
    EVENT,
    VISIT,
    /// The date a change leaves behind.
    OLD,
    PAYMENT,
    DOCUMENT,
    /// Only named inside a question.
    ASKED,
    /// Not said: the next day on which a clock time that stands alone comes. No wish, but worth telling.
    IMPLIED,
    OTHER
  }

  enum DayPart {
    MORNING,
    AFTERNOON,
    EVENING
  }

  /// Clock times. Start null when only an end is named; end null when it is open.
  ///
  /// @param part set for a bare part of the day, which is a hint and no time
  record Timed(@Nullable LocalTime start, @Nullable LocalTime end, @Nullable DayPart part, Evidence evidence)
      implements Mention {}

  /// How long, in minutes; and for how many days when days or nights are counted (0 otherwise).
  record Lasting(int minutes, int days, Evidence evidence) implements Mention {}

  /// How many people. A range counts by its upper value.
  record Counted(int value, @Nullable Integer min, @Nullable Integer max, Evidence evidence) implements Mention {}

  /// @param currency ISO code; null if the message names none
  record Priced(BigDecimal value, @Nullable String currency, boolean perPerson, Evidence evidence) implements Mention {}

  record Percent(BigDecimal value, Evidence evidence) implements Mention {}

  /// A bare number or ordinal that nothing else claimed ("the 4th", "40", "the second one").
  ///
  /// @param ordinal whether it was written or said as one
  record Numbered(int value, boolean ordinal, Evidence evidence) implements Mention {}

  record RoomNamed(RoomId room, RoomRole role, Evidence evidence) implements Mention {}

  enum RoomRole {
    WISHED,
    /// Only asked about.
    ASKED,
    /// Left behind or refused.
    REFUSED
  }

  /// A room that the house doesn't have.
  record RoomUnknown(String name, Evidence evidence) implements Mention {}

  /// An item of the catalogue, by name or synonym.
  ///
  /// @param score how sure the match is, 0–1: from 0.85 it is the item, from 0.65 the closest one
  record ItemNamed(
      ItemId item, @Nullable Integer quantity, boolean extra, ItemRole role, double score, Evidence evidence)
      implements Mention {}

  enum ItemRole {
    WISHED,
    DROPPED,
    ASKED,
    /// "No cake, please": named only to be excluded.
    REFUSED
  }

  /// Something wished that no item of the catalogue is close to.
  record ItemUnknown(String name, @Nullable Integer quantity, Evidence evidence) implements Mention {}

  /// A kind of thing ("something to drink") and not which one.
  ///
  /// @param role never asked: a question about a kind is a question
  /// @param items the items of the house that are of that kind; never empty
  record KindNamed(List<ItemId> items, ItemRole role, Evidence evidence) implements Mention {
    public KindNamed {
      items = List.copyOf(items);
    }
  }

  record Seated(Layout layout, Evidence evidence) implements Mention {}

  /// A part of the invoice address or of the client's contact data.
  record Detailed(Detail detail, String value, Evidence evidence) implements Mention {}

  /// The first six belong to the invoice, the others to the person.
  enum Detail {
    INVOICE_NAME,
    STREET,
    POSTAL_CODE,
    CITY,
    COUNTRY,
    VAT,
    NAME,
    EMAIL,
    PHONE,
    COMPANY
  }

  /// Words that give orders to the machine. They are data, and nothing in them counts as the client's wish.
  record Ordered(Evidence evidence) implements Mention {}

  /// A question with its topic and what it names itself.
  record Asked(Question question, Evidence evidence) implements Mention {}
}
