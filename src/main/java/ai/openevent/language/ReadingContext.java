package ai.openevent.language;

import ai.openevent.venue.Catalog;
import ai.openevent.venue.Language;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader may know beside the text. No booking: so that reading is easy to test and to try out.
///
/// @param today the venue's date of receipt, from which every relative expression counts
/// @param now the venue's time of receipt; null when only the day is known
/// @param language the language of the conversation so far; null to detect it
/// @param asked what the venue asked last; decides bare answers and never overrules a statement
/// @param proposed days that were just listed, earliest first
/// @param visitOpen a site visit is being arranged
/// @param people names of people of the house: to ask for one of them is to ask for a person
public record ReadingContext(
    LocalDate today,
    @Nullable LocalTime now,
    @Nullable Language language,
    @Nullable AskedFor asked,
    Known known,
    List<LocalDate> proposed,
    boolean visitOpen,
    Catalog catalog,
    List<String> people) {

  public ReadingContext {
    proposed = List.copyOf(proposed);
    people = List.copyOf(people);
  }

  /// Of a house that names none of its people.
  public ReadingContext(
      LocalDate today,
      @Nullable LocalTime now,
      @Nullable Language language,
      @Nullable AskedFor asked,
      Known known,
      List<LocalDate> proposed,
      boolean visitOpen,
      Catalog catalog) {
    this(today, now, language, asked, known, proposed, visitOpen, catalog, List.of());
  }

  public enum AskedFor {
    DATE,
    TIME,
    GUESTS,
    ROOM,
    BILLING,
    OFFER,
    SITE_VISIT
  }

  /// @param window the span of days that is being talked about, from its first day; null when there is none
  public record Known(
      @Nullable LocalDate chosenDate,
      @Nullable RoomId lockedRoom,
      @Nullable Integer guests,
      @Nullable OfferStatus offer,
      @Nullable LocalDate window) {

    public static final Known NOTHING = new Known(null, null, null, null, null);
  }

  public enum OfferStatus {
    DRAFT,
    SENT,
    SUPERSEDED,
    ACCEPTED,
    DECLINED
  }
}
