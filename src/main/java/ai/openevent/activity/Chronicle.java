package ai.openevent.activity;

import ai.openevent.booking.Approval;
import ai.openevent.booking.SourcedItem;
import ai.openevent.conversation.Conversations;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a booking, retold from its history.
///
/// @param entries newest first, at most 50
/// @param moves the changes of step, oldest first
/// @param verdicts what people decided, oldest first
/// @param letters what left by mail, oldest first
public record Chronicle(
    List<Entry> entries, List<Move> moves, List<Verdict> verdicts, List<Conversations.Mailed> letters) {

  public Chronicle {
    entries = List.copyOf(entries);
    moves = List.copyOf(moves);
    verdicts = List.copyOf(verdicts);
    letters = List.copyOf(letters);
  }

  /// @param from null for the booking's first step
  public record Move(@Nullable Step from, Step to, Instant at) {}

  /// @param about null for a withheld reply
  /// @param step where the booking stood
  /// @param arranged what the manager arranged and for how much; null for every other decision
  public record Verdict(
      UUID id,
      @Nullable Approval about,
      Step step,
      boolean approved,
      boolean edited,
      @Nullable String note,
      @Nullable SourcedItem arranged,
      Instant at) {

    Verdict arranging(SourcedItem item) {
      return new Verdict(id, about, step, approved, edited, note, item, at);
    }
  }
}
