package ai.openevent.language.act;

import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.Mention.RoomRole;
import ai.openevent.language.Placed;
import ai.openevent.language.ReadingContext.AskedFor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives values the role that the acts of their clauses imply: a date inside a question is only asked about, one beside a visit
/// is the visit's, a number in a supposition is nobody's (workflow.md 25.4, 25.15).
final class Roles {

  /// Acts that say how the event is to be.
  private static final Set<Act> OF_EVENT = EnumSet.of(
      Act.CHOOSE_ROOM, Act.CHANGE_ROOM, Act.CHANGE_PARTICIPANTS, Act.CHANGE_REQUIREMENTS, Act.ADD_PRODUCT, Act.REMOVE_PRODUCT,
      Act.ASK);

  /// So many days ago is not yet forgotten.
  private static final int JUST_OVER = 45;

  private final Scene scene;
  private final Placed<Judged> byPlace;
  private final boolean requests;
  private final boolean cancels;

  Roles(Scene scene, List<Judged> judged) {
    this.scene = scene;
    this.byPlace = Placed.of(judged, each -> each.clause().span());
    this.cancels = judged.stream().anyMatch(each -> each.does(Act.CANCEL_EVENT));
    this.requests = judged.stream().anyMatch(each -> each.does(Act.EVENT_REQUEST));
  }

  List<Mention.Dated> dates() {
    List<Mention.Dated> dates = scene.values().dates().stream().map(date -> with(date, role(date))).toList();
    boolean plans = dates.stream().anyMatch(date -> date.role() == DateRole.EVENT && !isToldOfThePast(date));
    int full = dates.stream().filter(date -> date.role() == DateRole.EVENT && hasYear(date))
        .mapToInt(date -> date.evidence().span().from()).max().orElse(0);
    return plans
        ? dates.stream().map(this::forgettingThePast)
            .map(date -> isJustOver(date, full) ? with(date, DateRole.OTHER) : date).toList()
        : dates;
  }

  private static boolean hasYear(Mention.Dated date) {
    LocalDate day = date.start();
    return day != null && date.evidence().words().contains(Integer.toString(day.getYear()));
  }

  /// "After our meetings on 3 and 11 November …: 11 June 2027": days without a year that have just been, told before the day
  /// that is meant.
  private boolean isJustOver(Mention.Dated date, int full) {
    LocalDate today = scene.context().today();
    LocalDate lastTime = date.start() == null ? null : date.start().minusYears(1);
    return date.role() == DateRole.EVENT && date.kind() == DateKind.DATE && date.evidence().span().from() < full && !hasYear(date)
        && lastTime != null && lastTime.isBefore(today) && lastTime.isAfter(today.minusDays(JUST_OVER))
        && !where(date).map(each -> each.clause().hasAny(Cue.MOVE, Cue.CHANGE)).orElse(false);
  }

  private Mention.Dated forgettingThePast(Mention.Dated date) {
    return date.role() == DateRole.EVENT && isToldOfThePast(date) ? with(date, DateRole.OTHER) : date;
  }

  /// "We got engaged on the 12th of June": a story, where another sentence says when the event is to be.
  private boolean isToldOfThePast(Mention.Dated date) {
    return where(date).map(each -> each.clause().has(Cue.PAST) && !each.clause().hasAny(Cue.NEED, Cue.MOVE, Cue.CHANGE))
        .orElse(false);
  }

  private DateRole role(Mention.Dated date) {
    return switch (date.role()) {
      case EVENT, VISIT, ASKED ->
          where(date).map(each -> role(date, each, requests || !scene.isRunning())).orElse(date.role());
      case PAYMENT -> where(date).filter(each -> each.does(Act.EVENT_REQUEST) && !each.clause().has(Cue.PAID))
          .map(_ -> DateRole.EVENT).orElse(DateRole.PAYMENT);
      case OLD -> cancels && isChosen(date) ? DateRole.EVENT : DateRole.OLD;
      case DOCUMENT, IMPLIED, OTHER -> date.role();
    };
  }

  /// @param inRequest whether every date may be the content of a first request
  private DateRole role(Mention.Dated date, Judged each, boolean inRequest) {
    if (each.does(Act.EVENT_REQUEST) && each.does(Act.REQUEST_SITE_VISIT)) {
      return precedesVisit(date, each.clause()) ? DateRole.EVENT : DateRole.VISIT;
    }
    if (each.does(Act.REQUEST_SITE_VISIT) || each.does(Act.CANCEL_SITE_VISIT)) {
      return date.role() == DateRole.EVENT && each.clause().hasAny(Cue.EVENT_WORD) && !each.clause().has(Cue.VISIT)
          ? DateRole.EVENT : DateRole.VISIT;
    }
    if (each.does(Act.REPORT_PAYMENT)) {
      return DateRole.PAYMENT;
    }
    if (each.onlyAsks()) {
      return DateRole.ASKED;
    }
    if (each.does(Act.CHOOSE_DATE) || each.does(Act.CHANGE_DATE) || each.does(Act.EVENT_REQUEST)) {
      return date.role() == DateRole.VISIT && each.does(Act.EVENT_REQUEST) ? DateRole.VISIT : DateRole.EVENT;
    }
    return date.role() == DateRole.EVENT && isNamedBesides(date, each, inRequest) ? DateRole.OTHER : date.role();
  }

  /// The day that is set is the event's, whatever is done: "we accept for 14 May", "please cancel 14 May".
  private boolean isChosen(Mention.Dated date) {
    LocalDate chosen = scene.context().known().chosenDate();
    return chosen != null && chosen.equals(date.start()) && chosen.equals(date.end());
  }

  /// Why a date in a clause without an act of dates isn't the event's: the clause does something else with the booking, only
  /// thanks, or tells of a day that is over or is today; never because it does nothing ("Room D for 14 May, as discussed").
  private boolean isNamedBesides(Mention.Dated date, Judged each, boolean inRequest) {
    boolean undecided = each.clause().has(Cue.UNDECIDED) && !scene.asked(AskedFor.DATE);
    if (isChosen(date) && !undecided) {
      return false;
    }
    if (inRequest || undecided) {
      return undecided;
    }
    boolean besides = !each.acts().isEmpty() && each.acts().stream().noneMatch(OF_EVENT::contains);
    boolean told = (each.acts().isEmpty() && each.clause().has(Cue.THANKS))
        || (each.clause().has(Cue.PAST) && !each.clause().hasAny(Cue.NEED, Cue.MOVE, Cue.CHANGE));
    return besides || told || date.kind() == DateKind.PAST || scene.context().today().equals(date.start());
  }

  /// "Room C on 16 June, and a site visit on the 9th".
  private static boolean precedesVisit(Mention.Dated date, Clause clause) {
    return clause.cues().of(Cue.VISIT).stream().noneMatch(hit -> hit.span().from() < date.evidence().span().from());
  }

  private static Mention.Dated with(Mention.Dated date, DateRole role) {
    return role == date.role()
        ? date
        : new Mention.Dated(date.kind(), date.start(), date.end(), date.readings(), role, date.weekdays(), date.part(),
            date.monthInDigits(), date.evidence());
  }

  /// Hours that are only asked about are no hours of the event.
  List<Mention.Timed> times() {
    return scene.values().times().stream().filter(time -> !scene.isRunning() || !isOnlyAsked(time)).toList();
  }

  Mention.@Nullable Counted guests() {
    Mention.Counted guests = scene.values().guests();
    boolean asked = guests != null && scene.isRunning() && isOnlyAsked(guests);
    return guests == null || asked || isOfVisit(guests) || scene.isOneOfThem(guests) ? null : guests;
  }

  /// "Two of us would like to come and see the space".
  private boolean isOfVisit(Mention.Counted guests) {
    return where(guests).map(each -> each.does(Act.REQUEST_SITE_VISIT) && !each.does(Act.EVENT_REQUEST)).orElse(false);
  }

  Mention.@Nullable Seated layout() {
    Mention.Seated layout = scene.named().layout();
    return layout == null || isOnlyAsked(layout) ? null : layout;
  }

  List<Mention.RoomNamed> rooms() {
    return scene.named().rooms().stream().map(this::room).toList();
  }

  private Mention.RoomNamed room(Mention.RoomNamed room) {
    Optional<Judged> where = where(room);
    boolean chosen = where.map(each -> each.does(Act.CHOOSE_ROOM) || each.does(Act.CHANGE_ROOM)).orElse(false);
    RoomRole role = switch (room.role()) {
      case REFUSED -> RoomRole.REFUSED;
      case WISHED -> isLeft(room, where) ? RoomRole.REFUSED
          : isOnlyAsked(room) || isDoubted(where) ? RoomRole.ASKED : RoomRole.WISHED;
      case ASKED -> chosen && alone(room, where) ? RoomRole.WISHED : RoomRole.ASKED;
    };
    return new Mention.RoomNamed(room.room(), role, room.evidence());
  }

  /// The room that a change leaves.
  private boolean isLeft(Mention.RoomNamed room, Optional<Judged> where) {
    return room.room().equals(scene.context().known().lockedRoom())
        && where.map(each -> each.does(Act.CHANGE_ROOM)).orElse(false);
  }

  private boolean isDoubted(Optional<Judged> where) {
    return scene.isRunning() && where.map(each -> each.clause().has(Cue.UNDECIDED) && !each.does(Act.CHOOSE_ROOM)
        && !each.does(Act.CHANGE_ROOM)).orElse(false);
  }

  private boolean alone(Mention.RoomNamed room, Optional<Judged> where) {
    return where.map(each -> scene.rooms(each.clause()).stream()
            .noneMatch(other -> !other.equals(room) && other.role() == RoomRole.WISHED))
        .orElse(true);
  }

  List<Mention.ItemNamed> items() {
    return scene.named().items().stream().map(this::item).toList();
  }

  private Mention.ItemNamed item(Mention.ItemNamed item) {
    Optional<Judged> where = where(item);
    ItemRole role = switch (item.role()) {
      case WISHED -> isOnlyAsked(item) || counters(where) ? ItemRole.ASKED : wished(where);
      case ASKED -> where.map(each -> each.does(Act.ADD_PRODUCT)).orElse(false) ? ItemRole.WISHED : ItemRole.ASKED;
      case DROPPED, REFUSED -> isOnlyAsked(item) || counters(where) ? ItemRole.ASKED : item.role();
    };
    return new Mention.ItemNamed(item.item(), item.quantity(), item.extra(), role, item.score(), item.evidence());
  }

  /// "Cancel the lunch": wished for once, and dropped now.
  private static ItemRole wished(Optional<Judged> where) {
    boolean cancelled = where.map(each -> each.does(Act.REMOVE_PRODUCT) && !each.does(Act.ADD_PRODUCT)).orElse(false);
    return cancelled ? ItemRole.DROPPED : ItemRole.WISHED;
  }

  private static boolean counters(Optional<Judged> where) {
    return where.map(each -> each.does(Act.COUNTER_OFFER)).orElse(false);
  }

  List<Mention.ItemUnknown> unknownItems() {
    return scene.named().unknownItems().stream()
        .filter(item -> !isOnlyAsked(item) && !counters(where(item)) && !scene.isValue(item))
        .toList();
  }

  private boolean isOnlyAsked(Mention mention) {
    return where(mention).map(Judged::onlyAsks).orElse(false);
  }

  private Optional<Judged> where(Mention mention) {
    return byPlace.firstAt(mention.evidence().span());
  }
}
