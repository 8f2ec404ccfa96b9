package ai.openevent.language;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.venue.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that was read out of one message, in order of appearance.
///
/// @param languageCertain false for a short neutral message ("ok"), which keeps the language of the conversation
/// @param newText the client's own new words: without quotes, forwards, signature and disclaimer
/// @param guests the number of this event's guests
/// @param kinds kinds of things that are wished or given up without saying which one
/// @param details where each part of `billing` and `contact` was read
/// @param orders what gives orders to the machine, in the client's new text
/// @param signals what the message carries beside values
public record Reading(
    Language language,
    boolean languageCertain,
    String newText,
    List<Mention.Acted> acts,
    List<Mention.Dated> dates,
    List<Mention.Timed> times,
    List<Mention.Lasting> durations,
    Mention.@Nullable Counted guests,
    List<Mention.RoomNamed> rooms,
    List<Mention.RoomUnknown> unknownRooms,
    List<Mention.ItemNamed> items,
    List<Mention.ItemUnknown> unknownItems,
    List<Mention.KindNamed> kinds,
    Mention.@Nullable Seated layout,
    Billing billing,
    Contact contact,
    List<Mention.Detailed> details,
    List<Mention.Ordered> orders,
    List<Mention.Priced> amounts,
    List<Mention.Percent> percentages,
    List<Mention.Numbered> numbers,
    List<Mention.Asked> questions,
    Signals signals) {

  public Reading {
    acts = List.copyOf(acts);
    dates = List.copyOf(dates);
    times = List.copyOf(times);
    durations = List.copyOf(durations);
    rooms = List.copyOf(rooms);
    unknownRooms = List.copyOf(unknownRooms);
    items = List.copyOf(items);
    unknownItems = List.copyOf(unknownItems);
    kinds = List.copyOf(kinds);
    details = List.copyOf(details);
    orders = List.copyOf(orders);
    amounts = List.copyOf(amounts);
    percentages = List.copyOf(percentages);
    numbers = List.copyOf(numbers);
    questions = List.copyOf(questions);
  }

  /// @param injection the text gives orders to the machine
  /// @param injectionInNewText the same, counting the client's new text only (workflow.md 27.4)
  /// @param affirmation a bare yes, or a yes beside other things
  /// @param denial a bare no
  /// @param noExtras nothing beside the room is wanted
  /// @param without a "without it" said of something that can't be had
  /// @param trySourcing a request to try to get it all the same
  /// @param secondEvent a further, separate event is announced
  /// @param insists it has to be that room; holds the reason
  /// @param definiteDecline the client goes elsewhere
  /// @param multiDay a cue that all days of a range are wanted ("three-day", "nights")
  /// @param anyDay a cue that one day of a range is wanted
  /// @param larger the rooms shown are too small
  /// @param pick what the room that is chosen or asked about is among those shown
  /// @param eventType the kind of event in the client's words
  /// @param needs special needs in the client's words
  /// @param sense false for nonsense and off-topic text without any workflow signal (workflow.md 5.5)
  public record Signals(
      boolean injection,
      boolean injectionInNewText,
      boolean affirmation,
      boolean denial,
      boolean noExtras,
      boolean without,
      boolean trySourcing,
      boolean secondEvent,
      @Nullable String insists,
      boolean definiteDecline,
      boolean multiDay,
      boolean anyDay,
      boolean larger,
      @Nullable RoomPick pick,
      @Nullable String eventType,
      @Nullable String needs,
      boolean sense) {}

  /// A room of a list, told by what it is and not by its name: "the cheapest", "whichever you recommend".
  public enum RoomPick {
    CHEAPEST,
    SMALLEST,
    LARGEST,
    RECOMMENDED
  }

  public boolean does(Act act) {
    return acts.stream().anyMatch(acted -> acted.act() == act);
  }
}
