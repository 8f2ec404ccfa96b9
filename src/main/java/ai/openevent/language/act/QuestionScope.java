package ai.openevent.language.act;

import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a question names itself: a room, a day, a number, a seating, an item, a feature.
final class QuestionScope {

  private static final Set<Topic> OF_FEATURES =
      Set.of(Topic.ROOM_FEATURES, Topic.ROOMS_BY_FEATURE, Topic.EQUIPMENT, Topic.RATE_INCLUSIONS);

  private final Scene scene;

  QuestionScope(Scene scene) {
    this.scene = scene;
  }

  /// The one, completed by what the other names.
  static Question.Scope joined(Question.Scope scope, Question.Scope other) {
    return new Question.Scope(
        scope.room() != null ? scope.room() : other.room(),
        scope.window() != null ? scope.window() : other.window(),
        scope.guests() != null ? scope.guests() : other.guests(),
        scope.layout() != null ? scope.layout() : other.layout(),
        scope.item() != null ? scope.item() : other.item(),
        scope.feature() != null ? scope.feature() : other.feature());
  }

  Question.Scope of(Topic topic, Clause clause) {
    List<Mention.RoomNamed> rooms = scene.rooms(clause);
    List<Mention.ItemNamed> items = scene.items(clause);
    Mention.Seated layout = scene.named().layout();
    return new Question.Scope(
        rooms.isEmpty() ? null : rooms.getFirst().room(),
        window(clause),
        scene.guestsAsked(clause),
        layout != null && clause.holds(layout) ? layout.layout() : null,
        items.isEmpty() ? null : items.getFirst().item(),
        feature(topic, clause));
  }

  private @Nullable DateWindow window(Clause clause) {
    return scene.dates(clause).stream()
        .filter(date -> date.kind() != DateKind.PAST && date.kind() != DateKind.IMPOSSIBLE)
        .findFirst().map(QuestionScope::window).orElse(null);
  }

  private static @Nullable DateWindow window(Mention.Dated date) {
    LocalDate start = date.start();
    LocalDate end = date.end();
    if (start == null || end == null || end.isBefore(start)) {
      return null;
    }
    Mention.DayPart part = date.part();
    return new DateWindow(start, end, date.weekdays(), part == null ? null : DateWindow.DayPart.valueOf(part.name()));
  }

  /// The first feature of rooms that is named, as the house calls it.
  private @Nullable String feature(Topic topic, Clause clause) {
    if (!OF_FEATURES.contains(topic)) {
      return null;
    }
    return clause.cues().of(Cue.FEATURE).stream().findFirst()
        .map(hit -> clause.tokens().subList(hit.tokenFrom(), hit.tokenTo()).stream().map(Token::words))
        .map(words -> FeatureTerms.inHouseWords(words.collect(Collectors.joining(" "))))
        .orElse(null);
  }
}
