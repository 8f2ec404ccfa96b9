package ai.openevent.language.act;

import ai.openevent.language.Act;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.Mention.RoomRole;
import ai.openevent.language.act.Clause.Form;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.util.Optional;

/// Yes, no, or yes under a condition: what a clause says to the offer (workflow.md 5.3, 16).
final class OfferActs {

  /// A yes with more words than this says something else as well.
  private static final int LONGEST_PLAIN_YES = 7;
  /// In a longer sentence a number without a currency may be anything: an offer's number, a postcode.
  private static final int LONGEST_BARE_PRICE = 9;

  private final Scene scene;

  OfferActs(Scene scene) {
    this.scene = scene;
  }

  Optional<Act> of(Clause clause) {
    if (counters(clause)) {
      return Optional.of(Act.COUNTER_OFFER);
    }
    if (clause.onlyAsks()) {
      return Optional.empty();
    }
    if (declines(clause)) {
      return Optional.of(Act.DECLINE_OFFER);
    }
    return accepts(clause) ? Optional.of(Act.ACCEPT_OFFER) : Optional.empty();
  }

  /// Another price, a discount, or any condition.
  private boolean counters(Clause clause) {
    if (clause.form() == Form.HYPOTHETICAL || !scene.hasOffer() || TopicReader.isSurelyAboutHouse(clause)) {
      return false;
    }
    boolean yes = clause.hasAny(Cue.ACCEPT, Cue.APPROVE);
    boolean threatens = yes && clause.has(Cue.CONDITION);
    if (clause.form() == Form.STATEMENT && clause.has(Cue.ELSEWHERE) && !scene.hasAmount(clause) && !threatens) {
      return false;
    }
    boolean gift = yes && clause.has(Cue.CONDITION) && clause.hasAny(Cue.GRATIS, Cue.BARGAIN);
    if (gift) {
      return true;
    }
    boolean wonders = clause.form() == Form.OPEN && clause.has(Cue.INDIRECT);
    boolean names = yes || clause.hasAny(Cue.BARGAIN, Cue.GRATIS, Cue.TOO_DEAR) || scene.hasAmount(clause);
    if (!wonders && isConditional(clause) && names) {
      return true;
    }
    boolean proposes = clause.form() != Form.OPEN || clause.has(Cue.ALTERNATIVELY);
    if (!proposes || clause.hasAny(Cue.PAID, Cue.BILLING)) {
      return false;
    }
    boolean atPrice = clause.has(Cue.CONDITION) && clause.has(Cue.AT_PRICE);
    boolean price = scene.hasAmount(clause)
        || (scene.hasBarePrice(clause) && (clause.length() <= LONGEST_BARE_PRICE || atPrice));
    return price
        ? !namesOfferedPrice(clause) && (yes || clause.hasAny(Cue.BARGAIN, Cue.AT_PRICE, Cue.TOO_DEAR, Cue.GRATIS) || bareAmount(clause))
        : bargains(clause);
  }

  /// "Your offer over CHF 2'480 is herewith approved".
  private static boolean namesOfferedPrice(Clause clause) {
    return clause.has(Cue.OFFERED_PRICE)
        && clause.has(Cue.ACCEPT)
        && !clause.hasAny(Cue.BARGAIN, Cue.TOO_DEAR, Cue.GRATIS);
  }

  /// Wants it cheaper without naming an amount: "could you give us a discount", "could we have the coffee for free".
  private static boolean bargains(Clause clause) {
    boolean cheaper = clause.cues().hasOutside(Cue.BARGAIN, Cue.NOT) && (clause.isQuestion() || !clause.has(Cue.ACCEPT));
    boolean asks = clause.has(Cue.POLITE)
        || (clause.form() == Form.STATEMENT && clause.hasAny(Cue.ACCEPT, Cue.APPROVE, Cue.ADD, Cue.BARGAIN));
    return cheaper || (clause.has(Cue.GRATIS) && asks && !clause.has(Cue.SELF));
  }

  private boolean bareAmount(Clause clause) {
    boolean small = clause.length() <= 4 || (clause.form() == Form.YES_NO && clause.has(Cue.POLITE));
    return small && !scene.namesValue(clause) && !clause.has(Cue.THANKS);
  }

  static boolean isConditional(Clause clause) {
    return clause.length() > 1 && clause.cues().startsOutside(Cue.CONDITION, Cue.BENIGN);
  }

  boolean declines(Clause clause) {
    if (clause.has(Cue.ELSEWHERE) && scene.isRunning() && clause.form() != Form.YES_NO && scene.items(clause).isEmpty()) {
      return true;
    }
    if (!scene.hasOffer()) {
      return false;
    }
    boolean ofADay = scene.eventDates(clause).stream().anyMatch(date -> date.kind() != DateKind.VAGUE)
        || scene.hasOldDate(clause.sentence());
    boolean ofAnItem = scene.items(clause).stream()
        .anyMatch(item -> item.role() == ItemRole.DROPPED || item.role() == ItemRole.REFUSED);
    return (clause.has(Cue.DECLINE) && !clause.has(Cue.HEADCOUNT) && clause.form() != Form.YES_NO && !ofADay && !ofAnItem)
        || (clause.has(Cue.TOO_DEAR) && clause.form() == Form.STATEMENT && !wishesRoom(clause));
  }

  /// "Room C is beyond our budget, back to Room A": says no to a room only.
  private boolean wishesRoom(Clause clause) {
    return scene.rooms(clause).stream().anyMatch(room -> room.role() == RoomRole.WISHED);
  }

  private boolean accepts(Clause clause) {
    if (isConditional(clause) || clause.has(Cue.UNDECIDED) || !scene.hasOffer()) {
      return false;
    }
    boolean agrees = clause.has(Cue.ACCEPT) && !clause.hasAny(Cue.NOT, Cue.HEADCOUNT) && !picksAnotherRoom(clause)
        && !movesToAnotherDay(clause);
    boolean meant = !clause.isQuestion()
        || (clause.has(Cue.POLITE) && clause.form() != Form.OPEN && !TopicReader.asksSurely(clause)
            && !scene.namesFrame(clause));
    return (agrees && meant) || approves(clause) || (scene.awaitsYesToOffer() && isPlainYes(clause));
  }

  /// "Let's do it the following Friday".
  private boolean movesToAnotherDay(Clause clause) {
    LocalDate chosen = scene.context().known().chosenDate();
    return chosen != null
        && clause.hasAny(Cue.MOVE, Cue.CHANGE)
        && scene.eventDates(clause).stream().anyMatch(date -> !chosen.equals(date.start()));
  }

  /// "Let's go ahead with Room C" accepts no offer for Room B.
  private boolean picksAnotherRoom(Clause clause) {
    RoomId locked = scene.context().known().lockedRoom();
    return scene.rooms(clause).stream().anyMatch(room -> room.role() != RoomRole.REFUSED && !room.room().equals(locked));
  }

  /// "Everything looks fine from our side": a yes only where an offer is open and nothing else is wanted in the sentence.
  private boolean approves(Clause clause) {
    return clause.has(Cue.APPROVE)
        && scene.awaitsYesToOffer()
        && clause.form() == Form.STATEMENT
        && !clause.hasAny(Cue.NOT, Cue.CLEARED)
        && scene.items(clause).isEmpty()
        && scene.eventDates(clause).isEmpty();
  }

  boolean isPlainYes(Clause clause) {
    return clause.form() == Form.STATEMENT
        && clause.length() <= LONGEST_PLAIN_YES
        && clause.has(Cue.YES)
        && (clause.opensWith(Cue.YES) || !clause.hasAny(Cue.MANAGER, Cue.VISIT))
        && !clause.hasAny(Cue.NO, Cue.NOT, Cue.UNDECIDED, Cue.BILLING, Cue.CLEARED, Cue.PAID)
        && (clause.length() == 1 || !clause.has(Cue.CONDITION))
        && !(clause.has(Cue.THANKS) && !clause.has(Cue.ACCEPT) && !clause.has(Cue.APPROVE))
        && !scene.namesValue(clause);
  }
}
