package ai.openevent.language.turn;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Facts;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Interpreter;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading;
import ai.openevent.language.ReadingContext;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a message wants of a booking. Every value becomes an intent, whatever else the message does; the kernel puts them in
/// order. A message that only asks wants nothing (workflow.md 5.3, 9, 11).
@Component
final class TurnInterpreter implements Interpreter {

  /// Questions that may wish a kind of thing.
  private static final Set<Topic> OF_KINDS = EnumSet.of(Topic.CATERING_FOR, Topic.PRODUCTS_FOR, Topic.OTHER);

  private static final int LONGEST_QUOTE = 500;
  private static final int OPENING = 3;
  /// A question that ends so near before a thing leads to it.
  private static final int NEXT = 12;

  @Override
  public ReadingContext context(Booking booking, Facts facts) {
    return new Situation(booking, facts).context();
  }

  @Override
  public Wanted interpret(Reading reading, Booking booking, Facts facts) {
    Turn turn = new Turn(reading, booking, facts);
    List<Intent> intents = new ArrayList<>();
    DateIntents.read(turn, intents);
    VisitIntents.read(turn, intents);
    PartyIntents.read(turn, intents);
    RoomIntents.read(turn, intents);
    ItemIntents.read(turn, intents);
    ClientIntents.read(turn, intents);
    DealIntents.read(turn, intents);
    BareAnswers.read(turn, intents);
    List<Question> questions = questions(turn, intents);
    return new Wanted(guarded(turn, intents, questions), questions);
  }

  /// A question that was taken as a choice ("what about Room F?") or a wish ("nothing bigger?") is not answered as well.
  private static List<Question> questions(Turn turn, List<Intent> intents) {
    boolean chosen = turn.asksOnly() && intents.stream().anyMatch(Intent.NameRoom.class::isInstance);
    if (turn.asksOnly() && intents.stream().anyMatch(Intent.WantLarger.class::isInstance)) {
      return List.of();
    }
    return turn.reading().questions().stream()
        .filter(asked -> !isOfKind(asked, turn) && !isOpening(asked, turn))
        .flatMap(asked -> ofEachRoom(asked, turn))
        .map(question -> NamedDays.inQuestion(question, turn))
        .map(question -> RoomPicks.asked(question, turn))
        .filter(question -> !(chosen && question.scope().room() != null))
        .toList();
  }

  /// "Quick one - until when …": a word or two before the question that is meant.
  private static boolean isOpening(Mention.Asked asked, Turn turn) {
    Question question = asked.question();
    boolean more = !turn.reading().questions().getLast().equals(asked);
    return more && question.topic() == Topic.OTHER && question.words().strip().split("\\s+", -1).length <= OPENING
        && question.words().indexOf('?') < 0;
  }

  /// "Could we also have some drinks?" wishes them; what there is to choose from is the answer.
  private static boolean isOfKind(Mention.Asked asked, Turn turn) {
    boolean of = OF_KINDS.contains(asked.question().topic());
    int from = asked.evidence().span().from();
    int until = asked.evidence().span().until() + NEXT;
    return of && turn.reading().kinds().stream()
        .filter(kind -> kind.role() == Mention.ItemRole.WISHED)
        .map(kind -> kind.evidence().span())
        .anyMatch(kind -> from < kind.until() && kind.from() < until);
  }

  /// "What is the difference between Room B and Room C?" asks about both.
  private static Stream<Question> ofEachRoom(Mention.Asked asked, Turn turn) {
    Question question = asked.question();
    List<RoomId> rooms = turn.reading().rooms().stream()
        .filter(room -> room.role() == Mention.RoomRole.ASKED && room.evidence().span().overlaps(asked.evidence().span()))
        .map(Mention.RoomNamed::room).distinct().toList();
    return question.scope().room() == null || rooms.size() < 2
        ? Stream.of(question)
        : rooms.stream().map(room -> new Question(question.topic(), question.words(), question.scope().in(room)));
  }

  private static List<Intent> guarded(Turn turn, List<Intent> intents, List<Question> questions) {
    List<Intent> all = new ArrayList<>();
    if (turn.reading().signals().injectionInNewText()) {
      all.add(new Intent.Inject(quote(turn)));
    }
    boolean nothing = intents.isEmpty() && questions.isEmpty();
    if (nothing && all.isEmpty() && !turn.reading().signals().sense() && !turn.reading().newText().isBlank()) {
      return List.of(new Intent.Unclear(quote(turn)));
    }
    if (turn.reading().languageCertain() && !turn.reading().language().equals(turn.booking().person().language())) {
      all.add(new Intent.Speak(turn.reading().language()));
    }
    all.addAll(intents);
    return all.stream().distinct().toList();
  }

  static String quote(Turn turn) {
    String text = turn.reading().newText().strip();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE);
  }
}
