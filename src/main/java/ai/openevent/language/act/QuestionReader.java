package ai.openevent.language.act;

import ai.openevent.booking.Question;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Span;
import ai.openevent.language.act.Lexicon.TopicFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the questions of a message, one per question and in order, and completes each by what its neighbours say: what it
/// supposes, what it points back to, what it goes on with (understanding contract, section 4).
final class QuestionReader {

  private static final int LONGEST_BACK_REFERENCE = 7;
  private static final int LONGEST_ELLIPSIS = 4;

  /// What can be asked of what was asked before.
  private static final Set<Topic> OF_PRICE = Set.of(Topic.PRICING_INQUIRY, Topic.RATE_INCLUSIONS, Topic.OTHER);
  /// "Is there a car park, and is it free?" asks for its price.
  private static final Set<Topic> MAY_BE_FREE = Set.of(Topic.PARKING_POLICY, Topic.STREAMING, Topic.EQUIPMENT);

  private final Scene scene;
  private final TopicReader topics;
  private final QuestionScope scopes;

  QuestionReader(Scene scene, TopicReader topics) {
    this.scene = scene;
    this.topics = topics;
    this.scopes = new QuestionScope(scene);
  }

  List<Mention.Asked> read(List<Judged> judged) {
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
      boolean elsewise = TopicReader.isSure(each.clause(), Topic.CHECK_ALTERNATIVES);
      if (last != null && !elsewise && each.does(Act.ASK) && last.onlyAsks() && last.clause().supposesFor(each.clause())) {
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

  /// What the question is about; where it only points back ("can she come up?", "is that doable?") or ends its sentence ("two
  /// are vegan, what do you do?"), what was told or asked before.
  private Topic topicIn(Judged each, List<Judged> judged) {
    Topic own = topics.topic(each.clause());
    int at = judged.indexOf(each);
    if (at <= 0) {
      return own;
    }
    Judged before = judged.get(at - 1);
    if (isExplained(each.clause(), own, before)) {
      return topics.topic(before.clause());
    }
    boolean saysNothing = own == Topic.OTHER && each.clause().topics().isEmpty();
    return saysNothing && mayPoint(each.clause(), before) && pointsBack(each, before) ? told(before, each) : own;
  }

  /// "Two guests sit in wheelchairs, can they get to the loo?": what is told before it says what matters.
  private static boolean isExplained(Clause clause, Topic own, Judged before) {
    boolean onlyTells = before.acts().stream().allMatch(act -> act == Act.CHANGE_REQUIREMENTS);
    return onlyTells
        && before.clause().form() == Clause.Form.STATEMENT
        && before.clause().sentence() == clause.sentence()
        && (clause.has(Cue.BACK) || own == Topic.ROOM_FEATURES)
        && clause.length() <= LONGEST_BACK_REFERENCE
        && !TopicReader.SPECIFIC_TOPICS.contains(own)
        && !TopicReader.isSureQuestion(clause)
        && TopicReader.isAboutHouse(before.clause());
  }

  /// Few words may leave out what they ask about, unless they make a whole question ("where can coaches stop?").
  private static boolean mayPoint(Clause clause, Judged before) {
    boolean whole = clause.has(Cue.WH) && clause.has(Cue.AUX) && !clause.has(Cue.ADDRESSED);
    boolean elliptic = clause.length() <= LONGEST_ELLIPSIS && !whole;
    return clause.has(Cue.BACK) || (elliptic && before.clause().sentence() == clause.sentence());
  }

  private Topic told(Judged before, Judged each) {
    if (before.does(Act.REPORT_PAYMENT)) {
      return Topic.BOOKING_STATUS;
    }
    Topic told = topics.topic(before.clause());
    boolean clear = before.clause().topics().stream().anyMatch(found -> found.topic() == told && !found.weak());
    boolean statement = before.acts().isEmpty() && before.clause().form() == Clause.Form.STATEMENT;
    boolean together = before.clause().sentence() == each.clause().sentence();
    boolean near = together || before.does(Act.ASK) || TopicReader.SPECIFIC_TOPICS.contains(told);
    boolean taken = statement || (clear && near);
    return taken ? told : Topic.OTHER;
  }

  /// "Can she come up?", "My sister is coeliac, what then?", "And at what rate?": says too little to be understood alone.
  private static boolean pointsBack(Judged each, Judged before) {
    Clause clause = each.clause();
    boolean follows = clause.sentence() == before.clause().sentence()
        || (before.does(Act.ASK) && clause.cues().startsAt(Cue.BUT, 0));
    return (clause.has(Cue.BACK) && clause.length() <= LONGEST_BACK_REFERENCE) || (clause.length() <= LONGEST_ELLIPSIS && follows);
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
    if (topic == Topic.RATE_INCLUSIONS && last == Topic.PRICING_INQUIRY && clause.has(Cue.WH)) {
      return false;
    }
    boolean refersBack = clause.length() <= LONGEST_BACK_REFERENCE && clause.has(Cue.BACK);
    boolean ofDeposit = last == Topic.DEPOSIT_TERMS && topic == Topic.PAYMENT_TERMS && !TopicReader.isSure(clause, topic);
    boolean goesOn = last == topic && (refersBack || clause.topics().stream().allMatch(TopicFound::weak));
    return goesOn
        || ofDeposit
        || (refersBack && clause.topics().stream().allMatch(TopicFound::weak))
        || (refersBack && OF_PRICE.contains(topic))
        || (refersBack && topic == Topic.CHECK_AVAILABILITY && MAY_BE_FREE.contains(last));
  }

  /// One question in two parts: what the second part names completes the first.
  private Mention.Asked joined(Mention.Asked asked, Mention.Asked more) {
    Question one = asked.question();
    Span span = new Span(asked.evidence().span().from(), more.evidence().span().until());
    String words = scene.message().words(span);
    Question.Scope both = QuestionScope.joined(one.scope(), more.question().scope());
    return new Mention.Asked(new Question(one.topic(), words, both), Evidence.of(span, words, "topic"));
  }

  private Mention.Asked asked(Topic topic, Clause clause) {
    return new Mention.Asked(new Question(topic, clause.words(), scopes.of(topic, clause)), clause.evidence("topic"));
  }
}
