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
public record ReadingContext(
    LocalDate today,
    @Nullable LocalTime now,
    @Nullable Language language,
    @Nullable AskedFor asked,
    Known known,
    List<LocalDate> proposed,
    boolean visitOpen,
    Catalog catalog) {

  public ReadingContext {
    proposed = List.copyOf(proposed);
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
