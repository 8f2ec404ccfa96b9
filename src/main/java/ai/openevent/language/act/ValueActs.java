package ai.openevent.language.act;

import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.Mention.RoomRole;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.act.Clause.Form;
import ai.openevent.language.act.Lexicon.TopicFound;
import ai.openevent.language.text.Token;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a clause chooses or changes of a running booking: date, room, number, hours, seating, products.
final class ValueActs {

  /// In so few words a date is all that is said.
  private static final int LONGEST_BARE_DATE = 6;
  private static final int MOST_WORDS_BESIDE = 4;

  private static final Set<Topic> OF_BOOKING = EnumSet.of(Topic.ACCESS_SETUP, Topic.BOOKING_LEAD_TIME);
  private static final Set<Topic> OF_HOURS = EnumSet.of(Topic.ACCESS_SETUP, Topic.OPENING_HOURS);

  private final Scene scene;

  ValueActs(Scene scene) {
    this.scene = scene;
  }

  Set<Act> of(Clause clause) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    if (!mayAct(clause)) {
      return acts;
    }
    items(clause, acts);
    if (!onlyInquires(clause)) {
      date(clause, acts);
      room(clause, acts);
      guests(clause, acts);
      requirements(clause, acts);
    }
    return acts;
  }

  /// "Could we still get Room B on 2 June", "can we dance until 3": asks what is possible, without a word of change.
  private boolean onlyInquires(Clause clause) {
    return TopicReader.isSureQuestion(clause) && !clause.hasAny(Cue.MOVE, Cue.CHANGE) && !isOff(clause);
  }

  /// Whether the day that was set is off by what its sentence says.
  private boolean isOff(Clause clause) {
    return scene.hasOldDate(clause.sentence()) || scene.inSentence(clause.sentence()).anyMatch(part -> part.has(Cue.OFF));
  }

  /// A statement acts; a yes-or-no question only when it politely asks for something to be done.
  private boolean mayAct(Clause clause) {
    return switch (clause.form()) {
      case STATEMENT -> !isPremise(clause);
      case DOUBTFUL -> !(clause.has(Cue.FREE) || asksWhetherIncluded(clause))
          || clause.hasAny(Cue.MOVE, Cue.CHANGE, Cue.CHOOSE, Cue.BENIGN);
      case YES_NO -> asksForDeed(clause) && !TopicReader.asksSurely(clause)
          && (scene.isRunning() || !TopicReader.isAboutHouse(clause));
      case OPEN -> clause.has(Cue.ALTERNATIVELY);
      case HYPOTHETICAL -> false;
    };
  }

  /// "The projector is in the price already?" orders none.
  private static boolean asksWhetherIncluded(Clause clause) {
    return clause.topics().stream().anyMatch(found -> !found.weak() && found.topic() == Topic.RATE_INCLUSIONS);
  }

  /// "Could we decorate on Thursday evening?", "Is it too late to book for next week?": the date in it isn't the event's.
  private static boolean asksForRule(Clause clause) {
    return !clause.hasAny(Cue.MOVE, Cue.CHANGE, Cue.NEED)
        && clause.topics().stream().anyMatch(found -> !found.weak() && OF_BOOKING.contains(found.topic()));
  }

  /// "If the 3rd is taken, which other days …": a part of the question that it leads to.
  private boolean isPremise(Clause clause) {
    return (OfferActs.isConditional(clause) || clause.opensWith(Cue.CONDITION))
        && scene.inSentence(clause.sentence())
            .anyMatch(other -> other.isQuestion() && other.span().from() > clause.span().from());
  }

  private boolean asksForDeed(Clause clause) {
    boolean swapsRooms = clause.has(Cue.CHANGE) && scene.rooms(clause).size() > 1 && !clause.has(Cue.SELF);
    if (clause.hasAny(Cue.SELF, Cue.FREE) && !clause.has(Cue.MOVE) && !swapsRooms) {
      return false;
    }
    return clause.hasAny(Cue.MOVE, Cue.CHANGE) || isOff(clause) || clause.has(Cue.POLITE);
  }

  private void date(Clause clause, Set<Act> acts) {
    List<Mention.Dated> dates = scene.eventDates(clause);
    LocalDate chosen = scene.context().known().chosenDate();
    if (clause.isQuestion() && !clause.has(Cue.MOVE) && TopicReader.isAboutHouse(clause)) {
      return;
    }
    if (dates.isEmpty()) {
      if (chosen != null && clause.hasAny(Cue.MOVE) && movesTheEvent(clause)) {
        acts.add(Act.CHANGE_DATE);
      }
      return;
    }
    if (clause.form() == Form.YES_NO && asksForRule(clause)) {
      return;
    }
    boolean later = clause.has(Cue.UNDECIDED) && !clause.hasAny(Cue.MOVE, Cue.CHANGE)
        && !clause.cues().hasOutside(Cue.CHOOSE, Cue.UNDECIDED);
    if (later || isPutOff(clause, dates) || (chosen != null && (!intendsChange(clause, dates) || onlyThanks(clause)))) {
      return;
    }
    boolean same = dates.stream().allMatch(date -> date.start() != null && date.start().equals(chosen));
    boolean another = !same || becomesLonger(clause, dates) || (clause.has(Cue.OFF) && !clause.isQuestion());
    acts.add(chosen == null || !another ? Act.CHOOSE_DATE : Act.CHANGE_DATE);
  }

  /// "Can it become a two-night affair, 14 to 16 May?"
  private static boolean becomesLonger(Clause clause, List<Mention.Dated> dates) {
    return clause.hasAny(Cue.MOVE, Cue.CHANGE)
        && dates.stream().anyMatch(date -> date.end() != null && !date.end().equals(date.start()));
  }

  /// "We'll only know next week": when the answer comes, not when the event is.
  private boolean isPutOff(Clause clause, List<Mention.Dated> dates) {
    return clause.has(Cue.UNDECIDED) && !scene.asked(AskedFor.DATE) && dates.stream().noneMatch(ValueActs::isDay);
  }

  /// A date in a longer sentence changes the event's only with a word of change or choice (workflow.md 10.1).
  private boolean intendsChange(Clause clause, List<Mention.Dated> dates) {
    boolean day = dates.stream().anyMatch(ValueActs::isDay);
    boolean today = dates.stream().anyMatch(date -> scene.context().today().equals(date.start()));
    boolean brief = clause.length() <= LONGEST_BARE_DATE || saysOnlyWhen(clause, dates);
    boolean bare = brief && !today && !clause.hasAny(Cue.ACCEPT, Cue.UNDECIDED);
    return (bare && (day || !clause.isQuestion()))
        || scene.asked(AskedFor.DATE)
        || scene.hasOldDate(clause.sentence())
        || clause.hasAny(Cue.MOVE, Cue.CHANGE, Cue.OFF)
        || (clause.hasAny(Cue.CHOOSE, Cue.NEED, Cue.POLITE)
            && !clause.has(Cue.PAST)
            && day && !today);
  }

  /// "On 15 May, from 7 pm on."
  private boolean saysOnlyWhen(Clause clause, List<Mention.Dated> dates) {
    List<Mention.Timed> times = scene.times(clause);
    long other = clause.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.WORD)
        .filter(token -> dates.stream().noneMatch(date -> date.evidence().span().overlaps(token.span())))
        .filter(token -> times.stream().noneMatch(time -> time.evidence().span().overlaps(token.span())))
        .count();
    return !times.isEmpty() && other <= MOST_WORDS_BESIDE;
  }

  /// "Thanks, will read it tonight".
  private static boolean onlyThanks(Clause clause) {
    return clause.has(Cue.THANKS) && !clause.hasAny(Cue.MOVE, Cue.CHANGE, Cue.OFF, Cue.CHOOSE, Cue.NEED);
  }

  private static boolean isDay(Mention.Dated date) {
    return switch (date.kind()) {
      case DATE, RANGE, AMBIGUOUS, CONTRADICTION, IMPOSSIBLE -> true;
      case VAGUE, PAST -> false;
    };
  }

  private boolean movesTheEvent(Clause clause) {
    boolean isAll = clause.form() == Form.STATEMENT && clause.length() <= LONGEST_BARE_DATE && !clause.hasAny(Cue.VISIT, Cue.NOT);
    return (clause.has(Cue.EVENT_WORD) || isAll)
        && scene.rooms(clause).isEmpty()
        && scene.items(clause).isEmpty()
        && scene.times(clause).isEmpty()
        && scene.guests(clause) == null
        && !clause.has(Cue.ARRANGEMENT);
  }

  private void room(Clause clause, Set<Act> acts) {
    RoomId locked = scene.context().known().lockedRoom();
    RoomId wished = wishedRoom(clause);
    boolean asksOfOwnRoom = clause.form() == Form.YES_NO && wished != null && wished.equals(locked);
    if (asksOfOwnRoom) {
      return;
    }
    if (wished == null && locked == null && picksRoom(clause)) {
      acts.add(Act.CHOOSE_ROOM);
    } else if (wished != null && !clause.has(Cue.UNDECIDED)) {
      acts.add(locked == null || locked.equals(wished) ? Act.CHOOSE_ROOM : Act.CHANGE_ROOM);
    } else if (locked != null && scene.rooms(clause).isEmpty() && scene.items(clause).isEmpty()
        && clause.has(Cue.CHANGE) && clause.has(Cue.ROOM_CHANGE)) {
      acts.add(Act.CHANGE_ROOM);
    }
  }

  /// "We move to Room E, banquet style, and look at it on Monday": beside a visit only what is said of another room counts.
  Set<Act> ofOtherRoom(Clause clause) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    RoomId wished = wishedRoom(clause);
    if (clause.form() == Form.STATEMENT && wished != null && leaves(clause, wished)) {
      room(clause, acts);
      if (scene.hasLayout(clause)) {
        acts.add(Act.CHANGE_REQUIREMENTS);
      }
    }
    return acts;
  }

  /// "The cheapest one, please", where rooms were shown to choose from or one is spoken of.
  private boolean picksRoom(Clause clause) {
    return RoomPicks.of(clause) != null
        && (scene.asked(AskedFor.ROOM) || clause.has(Cue.ROOM_WORD))
        && scene.rooms(clause).isEmpty() && scene.items(clause).isEmpty() && !scene.hasUnknownItem(clause)
        && !clause.hasAny(Cue.UNDECIDED, Cue.NOT, Cue.VISIT);
  }

  /// The room that a clause speaks for: the wished one, or the only one named where a choice was asked for.
  @Nullable RoomId wishedRoom(Clause clause) {
    List<Mention.RoomNamed> rooms = scene.rooms(clause);
    List<RoomId> wished = rooms.stream().filter(room -> room.role() == RoomRole.WISHED).map(Mention.RoomNamed::room).toList();
    if (!wished.isEmpty()) {
      return wished.stream().filter(room -> leaves(clause, room)).findFirst().orElse(wished.getFirst());
    }
    List<Mention.RoomNamed> asked = rooms.stream().filter(room -> room.role() == RoomRole.ASKED)
        .filter(room -> rooms.size() == 1 || !clause.has(Cue.CHANGE) || leaves(clause, room.room())).toList();
    boolean names = clause.form() == Form.DOUBTFUL && clause.topics().stream().allMatch(TopicFound::weak);
    boolean proposes = names || clause.hasAny(Cue.CHOOSE, Cue.CHANGE, Cue.ALTERNATIVELY);
    boolean chosen = asked.size() == 1 && proposes;
    return chosen ? asked.getFirst().room() : null;
  }

  /// "We were given Room B, please move us to Room C".
  private boolean leaves(Clause clause, RoomId room) {
    return clause.has(Cue.CHANGE) && !clause.has(Cue.KEEP) && !room.equals(scene.context().known().lockedRoom());
  }

  private void items(Clause clause, Set<Act> acts) {
    boolean keeps = clause.has(Cue.KEEP) && !clause.has(Cue.ADD);
    List<Mention.ItemNamed> named = scene.items(clause);
    for (Mention.ItemNamed item : named) {
      if (keeps && (item.role() == ItemRole.WISHED || item.role() == ItemRole.ASKED)) {
        continue;
      }
      boolean refused = refuses(clause) && item.equals(named.getFirst());
      if (item.role() == ItemRole.WISHED && ((clause.has(Cue.CANCEL) && !dropsAnother(named)) || refused)) {
        acts.add(Act.REMOVE_PRODUCT);
      } else if (item.role() == ItemRole.WISHED || (item.role() == ItemRole.ASKED && clause.has(Cue.ADD))) {
        acts.add(Act.ADD_PRODUCT);
      } else if (item.role() == ItemRole.DROPPED || (item.role() == ItemRole.REFUSED && !clause.has(Cue.SELF))) {
        acts.add(Act.REMOVE_PRODUCT);
      }
    }
    if (scene.dropsKind(clause) && !clause.has(Cue.SELF)) {
      acts.add(Act.REMOVE_PRODUCT);
    }
    if (!keeps && scene.hasUnknownItem(clause) && !clause.has(Cue.NEEDS)) {
      acts.add(refuses(clause) ? Act.REMOVE_PRODUCT : Act.ADD_PRODUCT);
    }
  }

  /// "Cancel the prosecco and take champagne instead": what is cancelled is named.
  private static boolean dropsAnother(List<Mention.ItemNamed> named) {
    return named.stream().anyMatch(item -> item.role() == ItemRole.DROPPED);
  }

  /// "No photographer please".
  private static boolean refuses(Clause clause) {
    return clause.cues().startsAt(Cue.NO, 0)
        && clause.tokens().size() > 1
        && clause.tokens().get(1).kind() == Token.Kind.WORD;
  }

  private void guests(Clause clause, Set<Act> acts) {
    Mention.Counted guests = scene.guests(clause);
    boolean asked = clause.form() == Form.YES_NO && clause.has(Cue.POLITE) && clause.hasAny(Cue.ADD, Cue.REMOVE);
    if (clause.has(Cue.HEADCOUNT) && (clause.form() == Form.STATEMENT || asked)) {
      acts.add(Act.CHANGE_PARTICIPANTS);
    }
    boolean onlyAsked = clause.form() == Form.YES_NO && !clause.hasAny(Cue.CHANGE, Cue.NEED, Cue.WE_ARE);
    if (guests == null || onlyAsked || asksForSpace(clause)) {
      return;
    }
    Integer known = scene.context().known().guests();
    boolean repeated = known != null && known == guests.value();
    if (!repeated || (scene.items(clause).isEmpty() && scene.eventDates(clause).isEmpty())) {
      acts.add(Act.CHANGE_PARTICIPANTS);
    }
  }

  /// "Room B would do for 50 people?" counts nobody.
  private static boolean asksForSpace(Clause clause) {
    return (clause.form() == Form.DOUBTFUL || clause.form() == Form.YES_NO)
        && !clause.hasAny(Cue.CHANGE, Cue.NEED, Cue.WE_ARE)
        && clause.topics().stream().anyMatch(found -> !found.weak() && found.topic() == Topic.CHECK_CAPACITY);
  }

  private void requirements(Clause clause, Set<Act> acts) {
    if (clause.form() == Form.YES_NO && !scene.isRunning()) {
      return;
    }
    boolean hours = scene.times(clause).stream().anyMatch(time -> time.part() == null && !asksForAccess(clause))
        || (scene.asked(AskedFor.TIME) && !scene.times(clause).isEmpty());
    boolean needs = clause.has(Cue.NEEDS) && clause.hasAny(Cue.NEED, Cue.POLITE) && clause.form() == Form.STATEMENT
        && scene.items(clause).isEmpty() && !clause.has(Cue.PRICE);
    boolean arranges = clause.has(Cue.ARRANGEMENT) && clause.hasAny(Cue.NEED, Cue.CHANGE, Cue.POLITE) && acts.isEmpty()
        && clause.form() == Form.STATEMENT && scene.items(clause).isEmpty();
    if (hours || (scene.hasLayout(clause) && !asksForSpace(clause)) || needs || arranges) {
      acts.add(Act.CHANGE_REQUIREMENTS);
    }
  }

  /// "Can we get in at seven to set up?", "Do we have to be out by midnight?": asks for the rules of the house.
  private static boolean asksForAccess(Clause clause) {
    return clause.isQuestion()
        && !clause.hasAny(Cue.CHANGE, Cue.MOVE, Cue.NEED)
        && clause.topics().stream().anyMatch(found -> !found.weak() && OF_HOURS.contains(found.topic()));
  }
}
