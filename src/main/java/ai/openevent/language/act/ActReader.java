package ai.openevent.language.act;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.act.Clause.Form;
import ai.openevent.language.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Judges what each clause of a message does (understanding contract, section 3; workflow.md 5.3). A question mark makes no
/// question of a change; a supposition is only asked.
final class ActReader {

  private static final int SHORTEST_THANKS = 4;

  private static final Set<Act> OF_VALUES = EnumSet.of(
      Act.CHOOSE_DATE, Act.CHANGE_DATE, Act.CHOOSE_ROOM, Act.CHANGE_ROOM, Act.CHANGE_PARTICIPANTS, Act.CHANGE_REQUIREMENTS,
      Act.ADD_PRODUCT, Act.REMOVE_PRODUCT);

  private final Scene scene;
  private final FirstRequest first;
  private final OfferActs offer;
  private final HouseActs house;
  private final ValueActs values;
  private final TopicReader topics;

  ActReader(Scene scene, TopicReader topics) {
    this.scene = scene;
    this.topics = topics;
    this.first = new FirstRequest(scene);
    this.offer = new OfferActs(scene);
    this.house = new HouseActs(scene);
    this.values = new ValueActs(scene);
  }

  List<Judged> read() {
    boolean request = first.isMade();
    List<Judged> judged = new ArrayList<>();
    for (Clause clause : scene.clauses()) {
      judged.add(Judged.of(clause, request ? inRequest(clause) : inBooking(clause)));
    }
    if (request && judged.stream().noneMatch(each -> each.does(Act.EVENT_REQUEST))) {
      firstWithValue(judged).acts().add(Act.EVENT_REQUEST);
    }
    settle(judged);
    return judged;
  }

  private Judged firstWithValue(List<Judged> judged) {
    return judged.stream().filter(each -> scene.namesValue(each.clause()) && !each.clause().onlyAsks()).findFirst()
        .orElse(judged.getFirst());
  }

  /// In a first request everything named is its content; only questions, visits and the wish for a person stand apart.
  private Set<Act> inRequest(Clause clause) {
    Set<Act> acts = house.of(clause);
    acts.remove(Act.CANCEL_EVENT);
    acts.remove(Act.REPORT_PAYMENT);
    if (first.requests(clause) || first.announcesAnother(clause)) {
      acts.add(Act.EVENT_REQUEST);
    }
    if (givesBilling(clause)) {
      acts.add(Act.GIVE_BILLING);
    }
    boolean request = acts.contains(Act.EVENT_REQUEST);
    if (clause.isQuestion() && !clause.has(Cue.PROPOSAL) && (!request && acts.isEmpty() && !isContent(clause))) {
      acts.add(Act.ASK);
    }
    return acts;
  }

  /// "Would a Saturday be possible?" adds a wish to the request.
  private boolean isContent(Clause clause) {
    return switch (clause.form()) {
      case STATEMENT -> true;
      case DOUBTFUL -> scene.namesValue(clause);
      case YES_NO -> clause.has(Cue.POLITE) && (orders(clause) || (clause.has(Cue.NEED) && scene.namesFrame(clause)));
      case OPEN, HYPOTHETICAL -> false;
    };
  }

  private boolean orders(Clause clause) {
    return clause.has(Cue.ADD) && scene.items(clause).stream().anyMatch(item -> item.role() == ItemRole.WISHED);
  }

  private Set<Act> inBooking(Clause clause) {
    if (topics.asksForOption(clause)) {
      return EnumSet.of(Act.ASK);
    }
    Set<Act> acts = house.of(clause);
    boolean visit = acts.contains(Act.REQUEST_SITE_VISIT) || acts.contains(Act.CANCEL_SITE_VISIT);
    if (!acts.contains(Act.CANCEL_EVENT) && (!visit || clause.has(Cue.ACCEPT)) && !acts.contains(Act.CANCEL_SITE_VISIT)) {
      offer.of(clause).ifPresent(acts::add);
    }
    if (!visit && acts.stream().noneMatch(ActReader::leavesValues)) {
      acts.addAll(values.of(clause));
    }
    if (acts.contains(Act.REQUEST_MANAGER) && !scene.namesFrame(clause)) {
      acts.remove(Act.CHANGE_REQUIREMENTS);
    }
    if (acts.contains(Act.REQUEST_MANAGER) && !clause.hasAny(Cue.MOVE, Cue.CHANGE, Cue.EVENT_WORD)) {
      acts.removeAll(Set.of(Act.CHANGE_DATE, Act.CHOOSE_DATE, Act.CHANGE_REQUIREMENTS));
    }
    if (givesBilling(clause)) {
      acts.add(Act.GIVE_BILLING);
      acts.remove(Act.CHANGE_PARTICIPANTS);
    }
    if (givesContact(clause)) {
      acts.add(Act.GIVE_CONTACT);
      if (!clause.has(Cue.MOVE)) {
        acts.removeAll(Set.of(Act.CHANGE_DATE, Act.CHOOSE_DATE));
      }
    }
    if (acts.isEmpty() && clause.isQuestion() && !isReply(clause) && clause.length() > 1) {
      acts.add(Act.ASK);
    }
    return acts;
  }

  /// A request that answers the house's own question, or that its reply meets anyway.
  private boolean isReply(Clause clause) {
    return switch (clause.form()) {
      case HYPOTHETICAL -> false;
      case OPEN -> clause.has(Cue.PROPOSAL) && topics.isAboutNothing(clause) && RoomPicks.of(clause) == null;
      case STATEMENT -> clause.hasAny(Cue.PROPOSAL, Cue.TRY_SOURCING);
      case DOUBTFUL, YES_NO ->
          clause.has(Cue.TRY_SOURCING)
              || (clause.has(Cue.PROPOSAL) && topics.isAboutNothing(clause) && !pointsToHouse(clause));
    };
  }

  /// "Some of us can only attend remotely, can you handle that?"
  private boolean pointsToHouse(Clause clause) {
    return clause.has(Cue.BACK) && scene.before(clause).filter(ActReader::tellsOnly).isPresent();
  }

  private static boolean tellsOnly(Clause before) {
    return before.form() == Form.STATEMENT
        && TopicReader.isAboutHouse(before)
        && !before.hasAny(Cue.NEED, Cue.POLITE, Cue.MOVE, Cue.ACCEPT, Cue.PAID);
  }

  /// Acts beside which the values of a clause aren't the event's.
  private static boolean leavesValues(Act act) {
    return act == Act.COUNTER_OFFER || act == Act.REPORT_PAYMENT || act == Act.CANCEL_EVENT || act == Act.DECLINE_OFFER;
  }

  private boolean givesBilling(Clause clause) {
    Billing billing = scene.named().billing();
    if (billing.equals(Billing.UNKNOWN) || clause.onlyAsks()) {
      return false;
    }
    return (clause.has(Cue.BILLING) && !clause.isQuestion())
        || scene.isAddress(clause)
        || (billing.raw() != null && (clause.words().contains(billing.raw()) || billing.raw().contains(clause.words())));
  }

  private boolean givesContact(Clause clause) {
    Contact contact = scene.named().contact();
    boolean address = clause.tokens().stream().anyMatch(token -> token.kind() == Token.Kind.ADDRESS);
    boolean reachable = Stream.of(contact.phone(), contact.email()).filter(Objects::nonNull)
        .anyMatch(part -> clause.words().contains(part));
    boolean named = contact.name() != null && clause.words().contains(contact.name());
    return (address || reachable || (named && clause.has(Cue.CONTACT))) && !clause.onlyAsks();
  }

  /// What one clause says can settle what another meant.
  private void settle(List<Judged> judged) {
    if (does(judged, Act.COUNTER_OFFER) || does(judged, Act.DECLINE_OFFER) || does(judged, Act.CANCEL_EVENT)) {
      removeAll(judged, Act.ACCEPT_OFFER);
    }
    if (does(judged, Act.COUNTER_OFFER) || does(judged, Act.CANCEL_EVENT)) {
      removeAll(judged, Act.DECLINE_OFFER);
    }
    if (does(judged, Act.CHANGE_DATE) && judged.stream().noneMatch(ActReader::cancelsByName)) {
      removeAll(judged, Act.CANCEL_EVENT);
    }
    if (does(judged, Act.CANCEL_EVENT)) {
      judged.forEach(each -> each.acts().removeAll(OF_VALUES));
      judged.stream().filter(each -> each.clause().form() == Form.YES_NO && !endsAsking(each.clause().sentence()))
          .forEach(each -> each.acts().remove(Act.ASK));
    }
    if (does(judged, Act.REQUEST_SITE_VISIT)) {
      removeAll(judged, Act.CANCEL_SITE_VISIT);
      judged.stream().filter(each -> !scene.namesFrame(each.clause()))
          .forEach(each -> each.acts().remove(Act.CHANGE_REQUIREMENTS));
    }
    forgetRepetitions(judged);
    if (judged.stream().anyMatch(each -> each.acts().stream().anyMatch(ActReader::changesOffer))) {
      judged.stream().filter(each -> !each.clause().has(Cue.ACCEPT)).forEach(each -> each.acts().remove(Act.ACCEPT_OFFER));
    }
    judged.stream().filter(each -> each.acts().isEmpty() && thanksAtLength(each.clause()))
        .forEach(each -> each.acts().add(Act.THANKS));
    if (judged.stream().allMatch(each -> each.acts().isEmpty()) && !judged.isEmpty()) {
      judged.stream().filter(each -> each.clause().has(Cue.THANKS)).findFirst()
          .filter(_ -> judged.stream().allMatch(each -> each.clause().has(Cue.THANKS) || !each.clause().has(Cue.UNDECIDED)))
          .ifPresent(each -> each.acts().add(Act.THANKS));
    }
  }

  private boolean endsAsking(int sentence) {
    return scene.inSentence(sentence).anyMatch(clause -> clause.tokens().getLast().is("?"));
  }

  /// "Spring is off, November instead" moves the event; "we have to cancel the workshop" cancels it whatever else is named.
  private static boolean cancelsByName(Judged judged) {
    return judged.does(Act.CANCEL_EVENT) && judged.clause().hasAny(Cue.EVENT_WORD, Cue.EVENT_KIND, Cue.SIGNAL);
  }

  /// A sentence that does nothing but thank, and more than a formula: "You were so quick, thank you all!"
  private static boolean thanksAtLength(Clause clause) {
    return clause.form() == Form.STATEMENT
        && clause.length() >= SHORTEST_THANKS
        && (clause.cues().of(Cue.THANKS).size() > 1 || (clause.has(Cue.THANKS) && clause.tokens().getLast().is("!")));
  }

  /// "Room B is just what we had in mind" says nothing new where Room B is chosen and the message does something else.
  private void forgetRepetitions(List<Judged> judged) {
    boolean more = judged.stream().flatMap(each -> each.acts().stream())
        .anyMatch(act -> act != Act.CHOOSE_ROOM && act != Act.CHOOSE_DATE && act != Act.ASK);
    if (more && scene.context().known().lockedRoom() != null) {
      removeAll(judged, Act.CHOOSE_ROOM);
    }
    if (more && scene.context().known().chosenDate() != null) {
      removeAll(judged, Act.CHOOSE_DATE);
    }
  }

  private static boolean changesOffer(Act act) {
    return OF_VALUES.contains(act)
        || act == Act.REQUEST_SITE_VISIT
        || act == Act.CANCEL_SITE_VISIT
        || act == Act.REQUEST_MANAGER;
  }

  private static boolean does(List<Judged> judged, Act act) {
    return judged.stream().anyMatch(each -> each.does(act));
  }

  private static void removeAll(List<Judged> judged, Act act) {
    judged.forEach(each -> each.acts().remove(act));
  }

  /// The acts in order of appearance; with nothing else in the message exactly one [Act#OTHER].
  static List<Mention.Acted> acted(List<Judged> judged, Mention.Acted other) {
    List<Mention.Acted> acted = new ArrayList<>();
    Set<Act> seen = EnumSet.noneOf(Act.class);
    for (Judged each : judged) {
      for (Act act : each.acts()) {
        if (seen.add(act)) {
          acted.add(new Mention.Acted(act, each.clause().evidence("act")));
        }
      }
    }
    return acted.isEmpty() ? List.of(other) : acted;
  }
}
