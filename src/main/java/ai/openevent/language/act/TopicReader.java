package ai.openevent.language.act;

import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Span;
import ai.openevent.language.act.Lexicon.TopicFound;
import ai.openevent.language.act.Lexicon.Weight;
import ai.openevent.language.text.Token;
import ai.openevent.venue.Item;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what each question is about, and what it names itself (understanding contract, section 4).
final class TopicReader {

  private static final double STRONG = 2;
  private static final double WEAK = 1;
  private static final double SURE = 8;
  private static final double PER_FURTHER_WORD = 0.5;
  /// What a topic is worth more that isn't overruled by "how much" and "is there".
  private static final double SPECIFIC = 3;
  private static final double OF_VALUE = 1;
  private static final int LONGEST_BACK_REFERENCE = 7;
  private static final int LONGEST_ELLIPSIS = 4;

  /// Topics whose words say it all: "what does parking cost" is about parking.
  private static final Set<Topic> SPECIFIC_TOPICS = Set.of(
      Topic.PARKING_POLICY, Topic.DEPOSIT_TERMS, Topic.CANCELLATION_POLICY, Topic.OWN_CATERING, Topic.STREAMING,
      Topic.ACCESSIBILITY_INQUIRY, Topic.OPENING_HOURS, Topic.REQUEST_OPTION, Topic.CURRENCY, Topic.BOOKING_LEAD_TIME,
      Topic.ACCESS_SETUP, Topic.BOOKING_STATUS);

  private static final Set<Topic> OF_FEATURES =
      Set.of(Topic.ROOM_FEATURES, Topic.ROOMS_BY_FEATURE, Topic.EQUIPMENT, Topic.RATE_INCLUSIONS);

  /// Of two topics with equal counts the first one listed here wins.
  private static final List<Topic> ORDER = List.of(
      Topic.OWN_CATERING, Topic.STREAMING, Topic.PARKING_POLICY, Topic.ACCESSIBILITY_INQUIRY, Topic.DEPOSIT_TERMS,
      Topic.CANCELLATION_POLICY, Topic.REQUEST_OPTION, Topic.CURRENCY, Topic.BOOKING_STATUS, Topic.BOOKING_LEAD_TIME,
      Topic.ACCESS_SETUP, Topic.OPENING_HOURS, Topic.ADDRESS, Topic.SITE_VISIT_OVERVIEW, Topic.RATE_INCLUSIONS,
      Topic.CHECK_ALTERNATIVES, Topic.FREE_DATES, Topic.PRICING_INQUIRY, Topic.CATERING_FOR, Topic.ROOMS_BY_FEATURE,
      Topic.CHECK_CAPACITY, Topic.CHECK_AVAILABILITY, Topic.ROOM_FEATURES, Topic.EQUIPMENT, Topic.PAYMENT_TERMS,
      Topic.PRODUCTS_FOR, Topic.OTHER);

  private final Scene scene;

  TopicReader(Scene scene) {
    this.scene = scene;
  }

  /// "Could you hold the room until Monday": a request that the house answers with its rule.
  boolean asksForOption(Clause clause) {
    return clause.topics().stream()
        .anyMatch(found -> found.topic() == Topic.REQUEST_OPTION && !found.weak())
        && scene.rooms(clause).stream().noneMatch(this::isAnotherRoom)
        && !clause.hasAny(Cue.ACCEPT, Cue.MOVE);
  }

  /// Whether the room is one to be moved to. "Hold Room C for us" is an option while none is chosen.
  private boolean isAnotherRoom(Mention.RoomNamed room) {
    RoomId locked = scene.context().known().lockedRoom();
    return locked != null && !room.room().equals(locked);
  }

  /// Whether its words are surely about the house's rules: "can we follow it by video from Room B".
  static boolean isAboutHouse(Clause clause) {
    return clause.topics().stream().anyMatch(found -> !found.weak() && SPECIFIC_TOPICS.contains(found.topic()));
  }

  /// Whether it asks in a way that can mean nothing else: what it names beside that is no wish.
  static boolean isSureQuestion(Clause clause) {
    return clause.isQuestion() && clause.topics().stream().anyMatch(found -> found.weight() == Weight.SURE);
  }

  /// Whether it surely asks for a rule of the house: "can we withdraw free of charge" bargains for nothing.
  static boolean isSurelyAboutHouse(Clause clause) {
    return clause.isQuestion() && clause.topics().stream()
        .anyMatch(found -> found.weight() == Weight.SURE && SPECIFIC_TOPICS.contains(found.topic()));
  }

  /// "Is there another room that would do?": built in a way that only asks, unless something is to be moved.
  static boolean asksSurely(Clause clause) {
    return clause.topics().stream().anyMatch(found -> found.weight() == Weight.SURE
        && (found.topic() == Topic.CHECK_ALTERNATIVES || !clause.has(Cue.MOVE)));
  }

  /// Whether no words tell what it is about.
  boolean isAboutNothing(Clause clause) {
    return topic(clause) == Topic.OTHER && clause.topics().stream().allMatch(TopicFound::weak);
  }

  List<Mention.Asked> questions(List<Judged> judged) {
    boolean cancels = judged.stream().anyMatch(each -> each.does(Act.CANCEL_EVENT) || each.does(Act.CANCEL_SITE_VISIT));
    List<Mention.Asked> questions = new ArrayList<>();
    Mention.Asked supposed = null;
    int sentence = -1;
    List<Judged> whole = withSuppositions(judged);
    Asking asking = Asking.of(whole);
    for (Judged each : whole) {
      if (each.does(Act.ASK) && asking.isSupposition(each.clause())) {
        supposed = asked(Topic.OTHER, each.clause());
      } else if (each.does(Act.ASK) && !asking.introduces(each.clause())) {
        Topic topic = inContext(topicIn(each, whole), cancels);
        Mention.Asked asked = supposing(supposed, asked(topic, each.clause()));
        if (each.clause().sentence() == sentence && belongsToLast(each.clause(), topic, questions)) {
          questions.set(questions.size() - 1, joined(questions.getLast(), asked));
        } else {
          questions.add(asked);
        }
        supposed = null;
        sentence = each.clause().sentence();
      }
    }
    return questions;
  }

  /// "If we called it off, how much would you keep?" is one question, and what it supposes is a part of it.
  private List<Judged> withSuppositions(List<Judged> judged) {
    List<Judged> whole = new ArrayList<>();
    for (Judged each : judged) {
      Judged last = whole.isEmpty() ? null : whole.getLast();
      if (last != null && each.does(Act.ASK) && last.onlyAsks() && last.clause().supposesFor(each.clause())) {
        whole.removeLast();
        Span span = new Span(last.clause().span().from(), each.clause().span().until());
        whole.add(new Judged(last.clause().and(each.clause(), span, scene.message().words(span)), each.acts()));
      } else {
        whole.add(each);
      }
    }
    return whole;
  }

  /// "What if we were 60, which room …": whatever is supposed completes what is asked.
  private Mention.Asked supposing(Mention.@Nullable Asked supposed, Mention.Asked asked) {
    if (supposed == null) {
      return asked;
    }
    Question.Scope scope = joined(supposed, asked).question().scope();
    Question question = asked.question();
    return new Mention.Asked(new Question(question.topic(), question.words(), scope), asked.evidence());
  }

  /// "Two quick questions." only announces.
  private static boolean announces(Clause clause) {
    return clause.topics().isEmpty()
        && (clause.tokens().getLast().is(":") || clause.form() == Clause.Form.HYPOTHETICAL
            || clause.hasAny(Cue.INDIRECT, Cue.TENTATIVE, Cue.HYPOTHETICAL));
  }

  /// What a message asks, counted once for all its parts.
  ///
  /// @param plain how many questions announce nothing
  /// @param lastFrom where the last one starts; -1 for none
  /// @param lastInSentence by sentence, where its last question about something known starts
  private record Asking(long plain, int lastFrom, Map<Integer, Integer> lastInSentence) {

    static Asking of(List<Judged> judged) {
      List<Clause> asks = judged.stream().filter(each -> each.does(Act.ASK)).map(Judged::clause).toList();
      Map<Integer, Integer> last = new HashMap<>();
      for (Judged each : judged) {
        if (each.clause().isQuestion() && !each.clause().topics().isEmpty()) {
          last.merge(each.clause().sentence(), each.clause().span().from(), Math::max);
        }
      }
      return new Asking(asks.stream().filter(clause -> !announces(clause)).count(),
          asks.isEmpty() ? -1 : asks.getLast().span().from(), last);
    }

    /// Whether that question only leads to another one.
    boolean introduces(Clause clause) {
      boolean announces = announces(clause);
      return (announces || isPremise(clause)) && (plain > (announces ? 0 : 1) || lastFrom > clause.span().from());
    }

    /// "Suppose we were 60: which room …?": the first part only says when the second holds.
    boolean isSupposition(Clause clause) {
      return clause.form() == Clause.Form.HYPOTHETICAL
          && lastInSentence.getOrDefault(clause.sentence(), -1) > clause.span().from();
    }
  }

  /// What the question is about; where it only points back ("can she come up?", "is that doable?") or ends its sentence ("two are vegan, what do you do?"), what was told or asked before.
  private Topic topicIn(Judged each, List<Judged> judged) {
    Topic own = topic(each.clause());
    boolean mayPoint = each.clause().has(Cue.BACK) || each.clause().length() <= LONGEST_ELLIPSIS;
    if (own != Topic.OTHER || !each.clause().topics().isEmpty() || !mayPoint) {
      return own;
    }
    int at = judged.indexOf(each);
    if (at <= 0 || !pointsBack(each, judged.get(at - 1))) {
      return own;
    }
    Judged before = judged.get(at - 1);
    if (!each.clause().has(Cue.BACK) && before.clause().sentence() != each.clause().sentence()) {
      return own;
    }
    if (before.does(Act.REPORT_PAYMENT)) {
      return Topic.BOOKING_STATUS;
    }
    Topic told = topic(before.clause());
    boolean clear = before.clause().topics().stream().anyMatch(found -> found.topic() == told && !found.weak());
    boolean statement = before.acts().isEmpty() && before.clause().form() == Clause.Form.STATEMENT;
    boolean together = before.clause().sentence() == each.clause().sentence();
    return statement || (clear && (together || before.does(Act.ASK) || SPECIFIC_TOPICS.contains(told))) ? told : own;
  }

  /// "Can she come up?", "My sister is coeliac, what then?", "And at what rate?": says too little to be understood alone.
  private static boolean pointsBack(Judged each, Judged before) {
    Clause clause = each.clause();
    boolean follows = clause.sentence() == before.clause().sentence()
        || (before.does(Act.ASK) && clause.cues().startsAt(Cue.BUT, 0));
    return (clause.has(Cue.BACK) && clause.length() <= LONGEST_BACK_REFERENCE) || (clause.length() <= LONGEST_ELLIPSIS && follows);
  }

  /// "Were we to add the lunch, …", "I only ask out of curiosity, …": supposes or explains what another part asks.
  private static boolean isPremise(Clause clause) {
    Token last = clause.tokens().getLast();
    return clause.form() == Clause.Form.HYPOTHETICAL && !clause.has(Cue.WH) && (last.is(",") || last.is(":") || last.is("."));
  }

  private static Topic inContext(Topic topic, boolean cancels) {
    return cancels && (topic == Topic.PRICING_INQUIRY || topic == Topic.OTHER) ? Topic.CANCELLATION_POLICY : topic;
  }

  /// "…, and does it cost anything?" goes on with what was asked before.
  private static boolean belongsToLast(Clause clause, Topic topic, List<Mention.Asked> questions) {
    if (questions.isEmpty()) {
      return false;
    }
    Topic last = questions.getLast().question().topic();
    boolean refersBack = clause.length() <= LONGEST_BACK_REFERENCE && clause.has(Cue.BACK);
    boolean ofDeposit = last == Topic.DEPOSIT_TERMS && topic == Topic.PAYMENT_TERMS;
    boolean goesOn = last == topic && (refersBack || clause.topics().stream().allMatch(TopicFound::weak));
    return goesOn
        || ofDeposit
        || (refersBack && (topic == Topic.PRICING_INQUIRY || topic == Topic.RATE_INCLUSIONS || topic == Topic.OTHER));
  }

  /// One question in two parts: what the second part names completes the first.
  private Mention.Asked joined(Mention.Asked asked, Mention.Asked more) {
    Question one = asked.question();
    Question.Scope scope = one.scope();
    Question.Scope other = more.question().scope();
    Span span = new Span(asked.evidence().span().from(), more.evidence().span().until());
    String words = scene.message().words(span);
    Question.Scope both = new Question.Scope(
        scope.room() != null ? scope.room() : other.room(),
        scope.window() != null ? scope.window() : other.window(),
        scope.guests() != null ? scope.guests() : other.guests(),
        scope.layout() != null ? scope.layout() : other.layout(),
        scope.item() != null ? scope.item() : other.item(),
        scope.feature() != null ? scope.feature() : other.feature());
    return new Mention.Asked(new Question(one.topic(), words, both), Evidence.of(span, words, "topic"));
  }

  Topic topic(Clause clause) {
    Map<Topic, Double> counts = new EnumMap<>(Topic.class);
    for (TopicFound found : clause.topics()) {
      double worth = worth(found.weight()) + (found.tokenTo() - found.tokenFrom() - 1) * PER_FURTHER_WORD;
      boolean bonus = !found.weak() && !counts.containsKey(found.topic()) && SPECIFIC_TOPICS.contains(found.topic());
      counts.merge(found.topic(), bonus ? worth + SPECIFIC : worth, Double::sum);
    }
    byValues(clause, counts);
    return ORDER.stream().filter(counts::containsKey)
        .reduce((best, next) -> counts.getOrDefault(next, 0.0) > counts.getOrDefault(best, 0.0) ? next : best)
        .orElse(Topic.OTHER);
  }

  private static double worth(Weight weight) {
    return switch (weight) {
      case WEAK -> WEAK;
      case STRONG -> STRONG;
      case SURE -> SURE;
    };
  }

  /// What is named supports the topics that go with it, and gives one where words alone gave none.
  private void byValues(Clause clause, Map<Topic, Double> counts) {
    if (!scene.dates(clause).isEmpty()) {
      support(counts, Topic.CHECK_AVAILABILITY);
      counts.computeIfPresent(Topic.FREE_DATES, (_, worth) -> worth + OF_VALUE);
    }
    if (scene.guestsAsked(clause) != null || scene.hasLayout(clause)) {
      support(counts, Topic.CHECK_CAPACITY);
    }
    for (Mention.ItemNamed named : scene.items(clause)) {
      boolean food = scene.context().catalog().findItem(named.item()).map(Item::isFoodOrDrink).orElse(false);
      support(counts, food ? Topic.CATERING_FOR : Topic.PRODUCTS_FOR);
    }
    if (counts.isEmpty() && !scene.rooms(clause).isEmpty()) {
      counts.put(Topic.ROOM_FEATURES, WEAK);
    }
  }

  private static void support(Map<Topic, Double> counts, Topic topic) {
    if (counts.isEmpty()) {
      counts.put(topic, WEAK);
    } else {
      counts.computeIfPresent(topic, (_, worth) -> worth + OF_VALUE);
    }
  }

  private Mention.Asked asked(Topic topic, Clause clause) {
    return new Mention.Asked(new Question(topic, clause.words(), scope(topic, clause)), clause.evidence("topic"));
  }

  private Question.Scope scope(Topic topic, Clause clause) {
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
        .findFirst().map(TopicReader::window).orElse(null);
  }

  private static @Nullable DateWindow window(Mention.Dated date) {
    LocalDate start = date.start();
    LocalDate end = date.end();
    if (start == null || end == null || end.isBefore(start)) {
      return null;
    }
    Mention.DayPart part = date.part();
    return new DateWindow(start, end, date.weekday(), part == null ? null : DateWindow.DayPart.valueOf(part.name()));
  }

  /// The first feature of rooms that is named, in the client's words.
  private @Nullable String feature(Topic topic, Clause clause) {
    if (!OF_FEATURES.contains(topic)) {
      return null;
    }
    return clause.cues().of(Cue.FEATURE).stream().findFirst()
        .map(hit -> clause.tokens().subList(hit.tokenFrom(), hit.tokenTo()).stream().map(Token::words))
        .map(words -> words.collect(Collectors.joining(" ")))
        .orElse(null);
  }
}
