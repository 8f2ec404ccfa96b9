package ai.openevent.language.act;

import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.act.Clause.Form;
import ai.openevent.language.act.Lexicon.Weight;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// Visits, cancellations, payments and the wish for a person: acts that aren't about the booking's values
/// (workflow.md 18, 19, 22.5).
final class HouseActs {

  private final Scene scene;
  /// Where the first clause starts that says that a visit doesn't suit as it was planned.
  private final int firstVisitOff;

  HouseActs(Scene scene) {
    this.scene = scene;
    this.firstVisitOff = scene.clauses().stream().filter(clause -> clause.has(Cue.VISIT) && isOff(clause))
        .mapToInt(clause -> clause.span().from()).min().orElse(Integer.MAX_VALUE);
  }

  Set<Act> of(Clause clause) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    if (clause.form() == Form.HYPOTHETICAL) {
      return acts;
    }
    if (reportsPayment(clause)) {
      acts.add(Act.REPORT_PAYMENT);
    }
    if (wantsPerson(clause)) {
      acts.add(Act.REQUEST_MANAGER);
    }
    visit(clause, acts);
    boolean both = acts.contains(Act.CANCEL_SITE_VISIT) && clause.has(Cue.VISIT_AND_EVENT) && !clause.isQuestion();
    if (both || (cancelsEvent(clause) && !acts.contains(Act.CANCEL_SITE_VISIT))) {
      acts.add(Act.CANCEL_EVENT);
    }
    return acts;
  }

  private boolean reportsPayment(Clause clause) {
    return clause.has(Cue.PAID)
        && scene.isRunning()
        && !clause.isQuestion()
        && !clause.hasAny(Cue.PAID_OTHER, Cue.ARRIVED);
  }

  private static boolean wantsPerson(Clause clause) {
    boolean asksForWhom = clause.cues().of(Cue.MANAGER).stream()
        .anyMatch(hit -> clause.cues().startsAt(Cue.WH, hit.tokenFrom()));
    boolean ofTheHouse = clause.cues().hasOutside(Cue.MANAGER, Cue.OWN_ROLE)
        || (clause.has(Cue.NEED) && !clause.has(Cue.UNDECIDED) && clause.cues().hasBeyond(Cue.MANAGER, Cue.OWN_ROLE));
    return ofTheHouse
        && (clause.form() != Form.OPEN || asksForWhom)
        && !TopicReader.asksSurely(clause);
  }

  private void visit(Clause clause, Set<Act> acts) {
    if (!speaksOfVisit(clause) || (clause.isQuestion() && asksHowVisitsWork(clause))) {
      return;
    }
    if (isOff(clause)) {
      acts.add(Act.CANCEL_SITE_VISIT);
    } else if (asksForVisit(clause)) {
      acts.add(Act.REQUEST_SITE_VISIT);
    }
  }

  /// "How do I book a tour?", "Do you let people look at the rooms before they book?" name no day.
  private boolean asksHowVisitsWork(Clause clause) {
    return clause.topics().stream().anyMatch(found ->
            found.topic() == Topic.SITE_VISIT_OVERVIEW && found.weight() == Weight.SURE)
        && scene.dates(clause).isEmpty()
        && scene.times(clause).isEmpty()
        && !clause.hasAny(Cue.CANCEL, Cue.MOVE)
        && (clause.form() == Form.OPEN || !clause.has(Cue.POLITE))
        && (clause.form() != Form.DOUBTFUL || !clause.has(Cue.NEED));
  }

  /// "We can't make the tour on Monday" names the day that is off; "not on Monday, rather on Tuesday" moves it.
  private boolean isOff(Clause clause) {
    long days = scene.dates(clause).stream().filter(date -> date.role() != DateRole.OLD).count();
    boolean refused = clause.hasAny(Cue.CANCEL, Cue.CALLED_OFF, Cue.OFF, Cue.REMOVE, Cue.WITHOUT_IT)
        && clause.form() != Form.OPEN;
    return refused && (days == 0 || (days == 1 && !clause.isQuestion() && !clause.has(Cue.MOVE)
        && (clause.hasAny(Cue.WITHOUT_IT, Cue.CANCEL) || !clause.cues().hasOutside(Cue.CHANGE, Cue.OFF))));
  }

  /// Whether a sentence before this one says that a visit doesn't suit as it was planned.
  private boolean followsVisitOff(Clause clause) {
    return firstVisitOff < clause.span().from();
  }

  /// "My sister would like to visit. Tuesday at ten suits her.": the sentence before wants a visit and names no day or hour.
  private boolean completesVisit(Clause clause) {
    Stream<Clause> sameSentence =
        scene.inSentence(clause.sentence()).takeWhile(part -> part.span().from() < clause.span().from());
    return Stream.concat(sameSentence, scene.beforeSentenceOf(clause).stream())
        .findFirst()
        .filter(last -> last.has(Cue.VISIT) && !last.hasAny(Cue.THANKS, Cue.VISIT_INFO) && asksForVisit(last) && !isOff(last)
            && scene.dates(last).isEmpty() && scene.times(last).isEmpty())
        .isPresent();
  }

  /// "I have to look at it with my boss first."
  private boolean onlyLooksAtOffer(Clause clause) {
    return !clause.cues().hasOutside(Cue.VISIT, Cue.UNDECIDED)
        && !clause.has(Cue.ROOM_WORD)
        && scene.dates(clause).isEmpty()
        && scene.times(clause).isEmpty();
  }

  /// A visit by name; or, while one is being arranged, a day or time that isn't said of the event.
  boolean speaksOfVisit(Clause clause) {
    if (clause.has(Cue.VISIT)) {
      return !onlyLooksAtOffer(clause);
    }
    boolean slot = !scene.eventDates(clause).isEmpty() || !scene.times(clause).isEmpty()
        || scene.hasNumber(clause);
    return (scene.awaitsVisit() || followsVisitOff(clause) || completesVisit(clause)) && slot
        && !clause.hasAny(Cue.EVENT_WORD, Cue.EVENT_KIND) && scene.guests(clause) == null
        && !clause.hasAny(Cue.ACCEPT, Cue.PAID, Cue.BILLING, Cue.MANAGER)
        && scene.rooms(clause).isEmpty()
        && scene.items(clause).isEmpty()
        && !clause.onlyAsks();
  }

  private boolean asksForVisit(Clause clause) {
    boolean tells = clause.form() == Form.STATEMENT || (clause.form() == Form.DOUBTFUL && !clause.has(Cue.VISIT_INFO));
    if (tells) {
      return !(clause.has(Cue.THANKS) || isOver(clause)) || clause.hasAny(Cue.NEED, Cue.POLITE);
    }
    boolean slot = !scene.dates(clause).isEmpty() || scene.times(clause).stream().anyMatch(time -> time.part() == null);
    boolean wishes = clause.hasAny(Cue.POLITE, Cue.NEED);
    boolean onlyVague = scene.times(clause).isEmpty()
        && scene.dates(clause).stream().allMatch(date -> date.kind() == DateKind.VAGUE);
    return (clause.has(Cue.VISIT_INFO) && clause.has(Cue.VISIT)) ? slot && wishes && !onlyVague : slot || wishes;
  }

  /// "The tour was most helpful."
  private boolean isOver(Clause clause) {
    return clause.has(Cue.PAST) && scene.dates(clause).isEmpty() && scene.times(clause).isEmpty();
  }

  private boolean cancelsEvent(Clause clause) {
    boolean cancels = (clause.has(Cue.CALLED_OFF) || clause.cues().hasBeyond(Cue.CANCEL, Cue.NOT)) && scene.isRunning()
        && !clause.has(Cue.HEADCOUNT);
    if (!cancels || clause.has(Cue.INDIRECT) || (clause.isQuestion() && !clause.has(Cue.POLITE))) {
      return false;
    }
    boolean product = !clause.has(Cue.CALLED_OFF)
        && (scene.items(clause).stream().anyMatch(HouseActs::isDropped) || scene.hasUnknownItem(clause)
            || scene.namesKind(clause));
    boolean informs = clause.isQuestion() && (clause.has(Cue.PRICE) || !clause.has(Cue.EVENT_WORD));
    boolean declines = clause.hasAny(Cue.ELSEWHERE, Cue.DECLINE, Cue.TOO_DEAR) && !clause.has(Cue.EVENT_WORD) && scene.awaitsYesToOffer();
    return !product && !informs && !declines && !clause.has(Cue.VISIT) && !OfferActs.isConditional(clause);
  }

  private static boolean isDropped(Mention.ItemNamed item) {
    return switch (item.role()) {
      case DROPPED, REFUSED, WISHED -> true;
      case ASKED -> false;
    };
  }
}
