package ai.openevent.wire.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON object of a request, read strictly: a number is no string, and unknown properties don't matter. Complaints are
/// collected, so that a client hears of all of them at once: read every field, then call [#complete()].
public final class Fields {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

  private final List<Object> path;
  private final JsonNode object;
  private final List<Complaint> complaints;

  private Fields(List<Object> path, JsonNode object, List<Complaint> complaints) {
    this.path = path;
    this.object = object;
    this.complaints = complaints;
  }

  Fields(JsonNode object) {
    this(List.of("body"), object, new ArrayList<>());
  }

  public static Fields empty() {
    return new Fields(Json.object());
  }

  /// A required text; empty when something is wrong with it.
  public String text(String name) {
    return required(name) ? read(name, "", this::asText) : "";
  }

  public @Nullable String optionalText(String name) {
    return isGiven(name) ? read(name, "", this::asText) : null;
  }

  /// A required text that says something, at most so many characters long.
  public String text(String name, int longest) {
    return required(name) ? read(name, "", (step, value) -> asName(step, value, longest)) : "";
  }

  /// The same where it may be left out; null then.
  public @Nullable String optionalText(String name, int longest) {
    return isGiven(name) ? read(name, "", (step, value) -> asName(step, value, longest)) : null;
  }

  /// The fields of a nested object; without any when it isn't given.
  public Fields object(String name) {
    Fields nested = optionalObject(name);
    return nested != null ? nested : within(name, Json.object());
  }

  /// Null when it isn't given; complains when it isn't an object.
  public @Nullable Fields optionalObject(String name) {
    return isGiven(name) ? asObject(name, object.get(name)) : null;
  }

  /// Texts; null when they aren't given.
  public @Nullable List<String> optionalTexts(String name) {
    return list(name, entries -> entries::asText);
  }

  /// Texts that say something; null when they aren't given.
  public @Nullable List<String> optionalTexts(String name, int longest) {
    return list(name, entries -> (step, value) -> entries.asName(step, value, longest));
  }

  /// Texts in a form of their own, such as dates; null when they aren't given.
  public <V> @Nullable List<V> optionalFormed(String name, Form<V> form, String message) {
    return list(name, entries -> (step, value) -> entries.asFormed(step, value, form, message));
  }

  /// Whole numbers; null when they aren't given.
  public @Nullable List<Integer> optionalWholes(String name, int least, int most) {
    return list(name, entries -> (step, value) -> {
      Integer number = entries.asWhole(step, value);
      if (number != null && (number < least || number > most)) {
        entries.wrong(step, value, "value_error", "Value error, use a number from " + least + " to " + most);
      }
      return number;
    });
  }

  /// Objects; null when they aren't given.
  public @Nullable List<Fields> optionalObjects(String name) {
    return list(name, entries -> entries::asObject);
  }

  /// The names of all properties, in their order.
  public List<String> names() {
    return List.copyOf(object.propertyNames());
  }

  /// A text that may be left out, but is no null.
  public String text(String name, String otherwise) {
    return isPresent(name) ? read(name, otherwise, this::asText) : otherwise;
  }

  public boolean flag(String name) {
    return required(name) && read(name, false, this::asFlag);
  }

  public boolean flag(String name, boolean otherwise) {
    return isPresent(name) ? read(name, otherwise, this::asFlag) : otherwise;
  }

  /// Null counts as absent.
  public boolean optionalFlag(String name) {
    return isGiven(name) && read(name, false, this::asFlag);
  }

  public int whole(String name, int otherwise, int least, int most) {
    if (!isPresent(name)) {
      return otherwise;
    }
    int value = read(name, otherwise, this::asWhole);
    check(name, value >= least, "greater_than_equal", "Input should be greater than or equal to " + least, "ge", least);
    check(name, value <= most, "less_than_equal", "Input should be less than or equal to " + most, "le", most);
    return value;
  }

  /// A whole number within bounds; null when it isn't given.
  public @Nullable Integer optionalWhole(String name, int least, int most) {
    return isGiven(name) ? (Integer) whole(name, least, least, most) : null;
  }

  /// Null when it isn't given.
  public @Nullable Boolean flagIfGiven(String name) {
    return isGiven(name) ? read(name, false, this::asFlag) : null;
  }

  /// A whole number; 0 when it isn't given or something is wrong with it.
  public int optionalWhole(String name) {
    return isGiven(name) ? read(name, 0, this::asWhole) : 0;
  }

  /// A number that isn't below zero.
  public BigDecimal amount(String name, BigDecimal otherwise) {
    BigDecimal value = number(name, otherwise);
    check(name, value.signum() >= 0, "greater_than_equal", "Input should be greater than or equal to 0", "ge", 0);
    return value;
  }

  public BigDecimal number(String name, BigDecimal otherwise) {
    return isPresent(name) ? read(name, otherwise, this::asNumber) : otherwise;
  }

  public @Nullable BigDecimal optionalNumber(String name) {
    return isGiven(name) ? read(name, BigDecimal.ZERO, this::asNumber) : null;
  }

  /// One of a few words.
  public String word(String name, String otherwise, List<String> words) {
    if (!isPresent(name)) {
      return otherwise;
    }
    String value = read(name, otherwise, this::asText);
    if (!words.contains(value)) {
      complaints.add(Complaint.noneOf(words, at(name), object.get(name)));
    }
    return value;
  }

  /// A text in a form of its own, such as a date; null when it isn't given or something is wrong with it.
  ///
  /// @param form makes the value or throws [IllegalArgumentException] or [java.time.DateTimeException]
  /// @param message what the text should be
  public <V> @Nullable V formed(String name, Form<V> form, String message) {
    return isGiven(name) ? asFormed(name, object.get(name), form, message) : null;
  }

  /// Complains when a required field is not there; null counts as not there.
  public void demand(String name) {
    if (!isGiven(name)) {
      complaints.add(Complaint.missing(at(name), object));
    }
  }

  /// Adds a complaint unless the value passes.
  public <V> void require(String name, Predicate<V> passes, V value, String message, String type) {
    if (complaints.stream().noneMatch(known -> known.where().equals(at(name))) && !passes.test(value)) {
      complaints.add(new Complaint(at(name), message, type, object.get(name), null));
    }
  }

  /// @throws Invalid when there was anything to complain about
  public void complete() {
    if (!complaints.isEmpty()) {
      throw new Invalid(complaints);
    }
  }

  /// Makes a value of a text.
  public interface Form<V> {
    @Nullable V of(String text);
  }

  /// Reads the value that stands at a step of the path: a name, or a place in a list.
  private interface Reading<V> {
    @Nullable V of(Object step, JsonNode value);
  }

  private <V> V read(String name, V otherwise, Reading<V> reading) {
    V value = reading.of(name, object.get(name));
    return value == null ? otherwise : value;
  }

  private <V> @Nullable List<V> list(String name, Function<Fields, Reading<V>> reading) {
    JsonNode list = object.get(name);
    if (!isGiven(name)) {
      return null;
    }
    if (!list.isArray()) {
      wrong(name, list, "list_type", "Input should be a valid list");
      return null;
    }
    Reading<V> entry = reading.apply(within(name, list));
    List<V> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      V value = entry.of(i, list.get(i));
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Fields within(Object step, JsonNode value) {
    return new Fields(at(step), value, complaints);
  }

  private @Nullable Fields asObject(Object step, JsonNode value) {
    if (!value.isObject()) {
      wrong(step, value, "dict_type", "Input should be a valid dictionary");
      return null;
    }
    return within(step, value);
  }

  private boolean required(String name) {
    if (!object.has(name)) {
      complaints.add(Complaint.missing(at(name), object));
    }
    return object.has(name);
  }

  private boolean isPresent(String name) {
    return object.has(name);
  }

  private boolean isGiven(String name) {
    return object.hasNonNull(name);
  }

  private @Nullable String asText(Object step, JsonNode value) {
    if (!value.isString()) {
      wrong(step, value, "string_type", "Input should be a valid string");
      return null;
    }
    if (!isWellFormed(value.stringValue())) {
      wrong(step, null, "string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string");
      return null;
    }
    return value.stringValue();
  }

  private @Nullable String asName(Object step, JsonNode value, int longest) {
    String text = asText(step, value);
    if (text == null) {
      return null;
    }
    if (text.isBlank()) {
      complaints.add(Complaint.tooShort(at(step), value));
    } else if (text.length() > longest) {
      complaints.add(Complaint.tooLong(at(step), value, longest));
    }
    return text;
  }

  private <V> @Nullable V asFormed(Object step, JsonNode value, Form<V> form, String message) {
    String text = asText(step, value);
    try {
      return text == null ? null : form.of(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong(step, value, "value_error", "Value error, " + message);
      return null;
    }
  }

  private @Nullable Boolean asFlag(Object step, JsonNode value) {
    if (!value.isBoolean()) {
      wrong(step, value, "bool_type", "Input should be a valid boolean");
      return null;
    }
    return value.booleanValue();
  }

  private @Nullable Integer asWhole(Object step, JsonNode value) {
    BigDecimal number = value.isNumber() ? asNumber(step, value) : null;
    if (number == null || number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      wrong(step, value, "int_type", "Input should be a valid integer");
      return null;
    }
    return number.intValue();
  }

  private @Nullable BigDecimal asNumber(Object step, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue()) || Math.abs(value.doubleValue()) > LARGEST.doubleValue()) {
      wrong(step, value.isNumber() ? null : value, "float_type", "Input should be a valid number");
      return null;
    }
    return value.isIntegralNumber() ? value.decimalValue() : BigDecimal.valueOf(value.doubleValue());
  }

  private void wrong(Object step, @Nullable JsonNode value, String type, String message) {
    if (complaints.stream().noneMatch(known -> known.where().equals(at(step)))) {
      complaints.add(new Complaint(at(step), message, type, value, null));
    }
  }

  private void check(String name, boolean fits, String type, String message, String limit, int bound) {
    if (!fits) {
      complaints.add(new Complaint(at(name), message, type, object.get(name), Json.object().put(limit, bound)));
    }
  }

  private List<Object> at(Object step) {
    List<Object> at = new ArrayList<>(path);
    at.add(step);
    return List.copyOf(at);
  }

  /// Half of a surrogate pair can be escaped in JSON but not be written again.
  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
