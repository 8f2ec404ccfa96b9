package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Layout;
import ai.openevent.venue.RoomId;
import org.jspecify.annotations.Nullable;

/// A question of the client. What it names counts for its answer only and never changes the booking.
///
/// @param words the client's own words
public record Question(Topic topic, String words, Scope scope) {

  /// What the question itself names; what it leaves open is taken from the booking.
  ///
  /// @param feature a feature asked about, in the client's words, for example "projector"
  public record Scope(
      @Nullable RoomId room,
      @Nullable DateWindow window,
      @Nullable Integer guests,
      @Nullable Layout layout,
      @Nullable ItemId item,
      @Nullable String feature) {

    public static final Scope OPEN = new Scope(null, null, null, null, null, null);

    /// The same about another room.
    public Scope in(RoomId other) {
      return new Scope(other, window, guests, layout, item, feature);
    }
  }

  /// The same question, asked of some days.
  public Question onDay(Topic other, DateWindow window) {
    return new Question(
        other, words, new Scope(scope.room(), window, scope.guests(), scope.layout(), scope.item(), scope.feature()));
  }

  public static Question about(Topic topic, String words) {
    return new Question(topic, words, Scope.OPEN);
  }
}
