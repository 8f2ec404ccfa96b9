package ai.openevent.understanding;

import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Reading;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Counts what was understood rightly over many lines, by the rules of the understanding contract: acts and topics as the harmonic
/// mean of precision and recall, values as the share of the lines that have any.
final class Score {

  /// Dates that claim nothing about the event, a visit or a question.
  private static final Set<DateRole> ASIDE =
      EnumSet.of(DateRole.PAYMENT, DateRole.DOCUMENT, DateRole.OLD, DateRole.OTHER, DateRole.IMPLIED);
  private static final Set<String> DEFINITE = Set.of("date", "range", "vague");
  private static final int LOOSE_DAYS = 7;

  /// Right, too much, missing.
  private static final class Matches {
    int right;
    int extra;
    int missing;

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2 * right + extra + missing);
    }
  }

  private static final class Share {
    int right;
    int all;

    void count(boolean good) {
      all++;
      right += good ? 1 : 0;
    }

    double value() {
      return all == 0 ? 1 : (double) right / all;
    }
  }

  private final Matches acts = new Matches();
  private final Matches topics = new Matches();
  private final Share dates = new Share();
  private final Share times = new Share();
  private final Share guests = new Share();
  private final Share injections = new Share();
  private final List<String> wrong = new ArrayList<>();

  double acts() {
    return acts.f1();
  }

  double topics() {
    return topics.f1();
  }

  double dates() {
    return dates.value();
  }

  double times() {
    return times.value();
  }

  double guests() {
    return guests.value();
  }

  /// The share of the lines with orders to the machine that are known as such.
  double injections() {
    return injections.value();
  }

  /// Which lines are wrong in what.
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  void add(Line line) {
    Reading reading = line.read();
    JsonNode gold = line.gold();
    note(line, "acts", acts(gold, reading));
    note(line, "topics", topics(gold, reading));
    if (!gold.path("dates").isEmpty() && gold.path("dates_optional").isEmpty() && isDefinite(gold)) {
      boolean right = dates(gold, reading);
      dates.count(right);
      note(line, "dates", right);
    }
    if (!gold.path("times").isEmpty() && gold.path("times_optional").isEmpty()) {
      boolean right = times(gold, reading);
      times.count(right);
      note(line, "times", right);
    }
    if (gold.path("guests").isObject()) {
      Mention.Counted counted = reading.guests();
      boolean right = counted != null && counted.value() == gold.path("guests").path("value").asInt();
      guests.count(right);
      note(line, "guests", right);
    }
    if (gold.path("injection").asBoolean()) {
      injections.count(reading.signals().injection());
      note(line, "injection", reading.signals().injection());
    }
  }

  private void note(Line line, String what, boolean right) {
    if (!right) {
      wrong.add(line.id() + " " + what);
    }
  }

  private static boolean isDefinite(JsonNode gold) {
    return DEFINITE.contains(gold.path("dates").get(0).path("kind").asString());
  }

  private boolean acts(JsonNode gold, Reading reading) {
    Set<String> want = texts(gold.path("acts"));
    Set<String> optional = texts(gold.path("acts_optional"));
    Set<String> got = reading.acts().stream().map(acted -> acted.act().key()).collect(Collectors.toCollection(HashSet::new));
    if (got.isEmpty()) {
      got.add("other");
    }
    got.removeIf(act -> optional.contains(act) && !want.contains(act));
    return count(acts, want, got);
  }

  private static boolean count(Matches matches, Set<String> want, Set<String> got) {
    long right = want.stream().filter(got::contains).count();
    matches.right += (int) right;
    matches.missing += (int) (want.size() - right);
    matches.extra += (int) (got.size() - right);
    return want.equals(got);
  }

  /// Each question needs a topic of those that are accepted for it.
  private boolean topics(JsonNode gold, Reading reading) {
    if (!gold.has("questions")) {
      return true;
    }
    List<String> left = new ArrayList<>(reading.questions().stream().map(asked -> asked.question().topic().key()).toList());
    int right = 0;
    for (JsonNode question : gold.path("questions")) {
      Set<String> accepted = texts(question.path("accept"));
      String hit = left.stream().filter(accepted::contains).findFirst().orElse(null);
      if (hit != null) {
        left.remove(hit);
        right++;
      }
    }
    Set<String> allowed = gold.path("questions").valueStream().flatMap(question -> texts(question.path("accept")).stream())
        .collect(Collectors.toSet());
    long extra = left.stream().distinct().filter(topic -> !allowed.contains(topic)).count();
    topics.right += right;
    topics.missing += gold.path("questions").size() - right;
    topics.extra += (int) extra;
    return right == gold.path("questions").size() && extra == 0;
  }

  private static boolean dates(JsonNode gold, Reading reading) {
    List<Mention.Dated> claimed = reading.dates().stream().filter(dated -> !ASIDE.contains(dated.role())).toList();
    return claimed.size() <= gold.path("dates").size()
        && gold.path("dates").valueStream().allMatch(want -> claimed.stream().anyMatch(dated -> isRight(want, dated)));
  }

  private static boolean isRight(JsonNode want, Mention.Dated dated) {
    if (!want.path("kind").asString().equals(dated.kind().name().toLowerCase(Locale.ROOT))) {
      return false;
    }
    LocalDate start = dated.start();
    LocalDate end = dated.end();
    if (start == null || end == null) {
      return want.path("kind").asString().equals("impossible");
    }
    LocalDate from = LocalDate.parse(want.path("start").asString());
    LocalDate until = LocalDate.parse(want.path("end").asString());
    return want.path("fuzzy").asBoolean()
        ? !start.isAfter(until) && !end.isBefore(from) && !start.isBefore(from.minusDays(LOOSE_DAYS))
            && !end.isAfter(until.plusDays(LOOSE_DAYS))
        : start.equals(from) && end.equals(until);
  }

  private static boolean times(JsonNode gold, Reading reading) {
    List<Mention.Timed> claimed = reading.times().stream().filter(timed -> timed.part() == null).toList();
    return claimed.size() <= gold.path("times").size()
        && gold.path("times").valueStream().allMatch(want -> claimed.stream().anyMatch(timed ->
            same(want.path("start"), timed.start()) && (want.path("end").isNull() || same(want.path("end"), timed.end()))));
  }

  private static boolean same(JsonNode want, @Nullable LocalTime time) {
    return want.isString() ? time != null && want.stringValue().equals(time.toString()) : time == null;
  }

  private static Set<String> texts(JsonNode array) {
    Stream<JsonNode> values = array.valueStream();
    return values.map(JsonNode::asString).collect(Collectors.toSet());
  }
}
