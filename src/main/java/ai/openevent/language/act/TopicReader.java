package ai.openevent.language.act;

import ai.openevent.booking.Topic;
import ai.openevent.language.Mention;
import ai.openevent.language.act.Lexicon.TopicFound;
import ai.openevent.language.act.Lexicon.Weight;
import ai.openevent.venue.Item;
import ai.openevent.venue.RoomId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells what a clause is about, by its words and by what it names (understanding contract, section 4).
final class TopicReader {

  private static final double STRONG = 2;
  private static final double WEAK = 1;
  private static final double SURE = 8;
  private static final double PER_FURTHER_WORD = 0.5;
  /// What a topic is worth more that isn't overruled by "how much" and "is there".
  private static final double SPECIFIC = 3;
  private static final double OF_VALUE = 1;

  /// Topics whose words say it all: "what does parking cost" is about parking.
  static final Set<Topic> SPECIFIC_TOPICS = Set.of(
      Topic.PARKING_POLICY, Topic.DEPOSIT_TERMS, Topic.CANCELLATION_POLICY, Topic.OWN_CATERING, Topic.STREAMING,
      Topic.ACCESSIBILITY_INQUIRY, Topic.OPENING_HOURS, Topic.REQUEST_OPTION, Topic.CURRENCY, Topic.BOOKING_LEAD_TIME,
      Topic.ACCESS_SETUP, Topic.BOOKING_STATUS);

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
        && !clause.hasAny(Cue.ACCEPT, Cue.MOVE)
        && !(clause.has(Cue.DECLINE) && clause.form() == Clause.Form.STATEMENT);
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

  /// Whether a whole way of asking says that it is about this.
  static boolean isSure(Clause clause, Topic topic) {
    return clause.topics().stream().anyMatch(found -> found.weight() == Weight.SURE && found.topic() == topic);
  }

  /// Whether no words tell what it is about.
  boolean isAboutNothing(Clause clause) {
    return topic(clause) == Topic.OTHER && clause.topics().stream().allMatch(TopicFound::weak);
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
      boolean ofRoom = !scene.rooms(clause).isEmpty() && clause.topics().stream().allMatch(TopicFound::weak);
      if (scene.guestsAsked(clause) != null && ofRoom) {
        counts.merge(Topic.CHECK_CAPACITY, STRONG, Double::sum);
      }
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
}
