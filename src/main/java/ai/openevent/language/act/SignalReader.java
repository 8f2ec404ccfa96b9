package ai.openevent.language.act;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading.RoomPick;
import ai.openevent.language.Reading.Signals;
import ai.openevent.language.act.Clause.Form;
import ai.openevent.language.text.Phrases.Found;
import ai.openevent.language.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a message carries beside values and acts.
final class SignalReader {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_BARE_YES = 8;
  /// Needs named in so few words are quoted with their sentence.
  /// More are no request of a person.
  private static final int MOST_NEEDS = 8;
  private static final int LONGEST_NEED = 12;

  private final Scene scene;
  private final List<Judged> judged;
  private final List<Mention.Asked> questions;

  SignalReader(Scene scene, List<Judged> judged, List<Mention.Asked> questions) {
    this.scene = scene;
    this.judged = judged;
    this.questions = questions;
  }

  Signals read() {
    return new Signals(
        scene.named().injection(),
        scene.named().injectionInNewText(),
        says(this::affirms),
        says(SignalReader::denies),
        says(clause -> clause.has(Cue.NO_EXTRAS) && !clause.onlyAsks()),
        says(clause -> clause.has(Cue.WITHOUT_IT) && !clause.onlyAsks() && clause.length() <= LONGEST_BARE_YES),
        says(clause -> clause.has(Cue.TRY_SOURCING) && clause.form() != Form.HYPOTHETICAL),
        says(new FirstRequest(scene)::announcesAnother),
        insists(),
        says(clause -> clause.has(Cue.ELSEWHERE) && !clause.isQuestion()),
        scene.values().multiDay(),
        scene.values().anyDay(),
        says(clause -> clause.has(Cue.LARGER) && clause.form() != Form.HYPOTHETICAL),
        pick(),
        eventType(),
        needs(),
        makesSense());
  }

  private @Nullable RoomPick pick() {
    return judged.stream().filter(each -> each.does(Act.CHOOSE_ROOM) || each.does(Act.ASK)).map(each -> RoomPicks.of(each.clause()))
        .filter(Objects::nonNull).findFirst().orElse(null);
  }

  private boolean says(Predicate<Clause> test) {
    return scene.clauses().stream().anyMatch(test);
  }

  /// A yes at the start of a sentence, without "but", doubt, condition or mere thanks.
  private boolean affirms(Clause clause) {
    if (clause.form() != Form.STATEMENT || clause.hasAny(Cue.UNDECIDED, Cue.THANKS) || OfferActs.isConditional(clause)) {
      return false;
    }
    int start = firstWord(clause);
    CueMap cues = clause.cues();
    boolean yes = cues.startsAt(Cue.YES, start) && !cues.startsAt(Cue.GREETING, start) && !cues.startsAt(Cue.NO, start);
    boolean explicit = clause.hasAny(Cue.ACCEPT) && clause.length() <= LONGEST_BARE_YES && !clause.hasAny(Cue.NOT, Cue.NO);
    return (yes && !cues.startsAt(Cue.NOT, start + 1)) || explicit;
  }

  private static int firstWord(Clause clause) {
    int at = 0;
    while (at < clause.tokens().size() - 1
        && (clause.tokens().get(at).kind() == Token.Kind.PUNCTUATION
            || (clause.cues().startsAt(Cue.BUT, at) && !clause.cues().startsAt(Cue.YES, at)))) {
      at++;
    }
    return at;
  }

  /// "No", "no thanks", "no, …": but not "no photographer".
  private static boolean denies(Clause clause) {
    int start = firstWord(clause);
    return clause.form() == Form.STATEMENT && clause.cues().of(Cue.NO).stream()
        .anyMatch(hit -> hit.tokenFrom() == start && endsPhrase(clause, hit));
  }

  private static boolean endsPhrase(Clause clause, Found hit) {
    return hit.tokenTo() >= clause.tokens().size()
        || clause.tokens().get(hit.tokenTo()).kind() == Token.Kind.PUNCTUATION
        || clause.cues().startsAt(Cue.THANKS, hit.tokenTo());
  }

  /// The words from the insisting sentence on, which hold the reason.
  private @Nullable String insists() {
    return scene.clauses().stream()
        .filter(clause -> scene.isRunning() && clause.has(Cue.INSIST) && !clause.isQuestion())
        .filter(clause -> !scene.rooms(clause).isEmpty() || clause.has(Cue.ROOM_WORD))
        .findFirst()
        .map(clause -> scene.clauses().stream()
            .filter(other -> other.span().from() >= clause.span().from())
            .map(Clause::words).collect(Collectors.joining(" ")))
        .map(words -> words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words)
        .orElse(null);
  }

  private @Nullable String eventType() {
    return scene.clauses().stream()
        .filter(clause -> !clause.onlyAsks() && !clause.has(Cue.VISIT))
        .flatMap(clause -> clause.cues().of(Cue.EVENT_KIND).stream().map(hit -> words(clause, hit)))
        .findFirst().orElse(null);
  }

  private static String words(Clause clause, Found hit) {
    int offset = clause.span().from();
    return clause.words().substring(hit.span().from() - offset, hit.span().until() - offset);
  }

  /// The sentences that name special needs, unless they only ask.
  private @Nullable String needs() {
    String needs = judged.stream()
        .filter(each -> each.clause().has(Cue.NEEDS) && !each.onlyAsks() && !each.clause().isQuestion())
        .filter(each -> each.does(Act.EVENT_REQUEST) || each.does(Act.CHANGE_REQUIREMENTS) || !scene.isRunning())
        .map(each -> needsOf(each.clause()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
    return needs.isEmpty() ? null : needs;
  }

  /// A short sentence as a whole, of a long one the parts between commas that name needs. What the house knows as an item is
  /// ordered and no need to be told again.
  private String needsOf(Clause clause) {
    List<Found> needs = clause.cues().of(Cue.NEEDS).stream().filter(hit -> !scene.hasItem(hit.span())).toList();
    if (needs.isEmpty() || clause.length() <= LONGEST_NEED) {
      return needs.isEmpty() ? "" : clause.words();
    }
    return needs.stream().limit(MOST_NEEDS).map(hit -> partAround(clause, hit)).distinct().collect(Collectors.joining(", "));
  }

  private static String partAround(Clause clause, Found hit) {
    List<Token> tokens = clause.tokens();
    int from = hit.tokenFrom();
    while (from > Math.max(0, hit.tokenFrom() - LONGEST_NEED) && !parts(tokens.get(from - 1))) {
      from--;
    }
    int until = hit.tokenTo();
    while (until < Math.min(tokens.size(), hit.tokenTo() + LONGEST_NEED) && !parts(tokens.get(until))) {
      until++;
    }
    int offset = clause.span().from();
    return clause.words().substring(tokens.get(from).span().from() - offset, tokens.get(until - 1).span().until() - offset)
        .replaceAll("\\s+", " ").replaceAll("[.!]+$", "");
  }

  private static boolean parts(Token token) {
    return token.is(",") || token.is(";") || token.is(":");
  }

  /// A message with any workflow signal is never nonsense (workflow.md 5.5).
  private boolean makesSense() {
    return hasValue()
        || scene.named().injectionInNewText()
        || judged.stream().anyMatch(each -> each.acts().stream().anyMatch(act -> act != Act.ASK && act != Act.OTHER))
        || questions.stream().anyMatch(asked -> asked.question().topic() != Topic.OTHER)
        || says(SignalReader::hasWorkflowWord)
        || says(clause -> clause.isQuestion() && !clause.topics().isEmpty())
        || (says(Clause::isQuestion) && says(clause -> clause.has(Cue.ADDRESSED)));
  }

  private static boolean hasWorkflowWord(Clause clause) {
    return clause.hasAny(
            Cue.SIGNAL, Cue.UNDECIDED, Cue.WITHOUT_IT, Cue.TRY_SOURCING, Cue.LARGER, Cue.NO_EXTRAS, Cue.CANCEL, Cue.MOVE)
        || (clause.length() <= LONGEST_BARE_YES && clause.hasAny(Cue.YES, Cue.NO));
  }

  private boolean hasValue() {
    return !scene.values().dates().isEmpty()
        || !scene.values().times().isEmpty()
        || scene.values().guests() != null
        || !scene.values().amounts().isEmpty()
        || !scene.values().percentages().isEmpty()
        || (scene.isRunning() && !scene.values().numbers().isEmpty())
        || !scene.named().rooms().isEmpty()
        || !scene.named().unknownRooms().isEmpty()
        || !scene.named().items().isEmpty()
        || !scene.named().billing().equals(Billing.UNKNOWN)
        || (scene.isRunning() && !scene.named().contact().equals(Contact.UNKNOWN));
  }
}
