package ai.openevent.wire.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
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

  /// The fields of a nested object; without any when it isn't given.
  public Fields object(String name) {
    List<Object> nested = new ArrayList<>(path);
    nested.add(name);
    JsonNode value = object.get(name);
    boolean given = isGiven(name);
    if (given && !value.isObject()) {
      wrong(name, value, "dict_type", "Input should be a valid dictionary");
    }
    return new Fields(nested, given && value.isObject() ? value : Json.object(), complaints);
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

  /// A whole number; 0 when it isn't given or something is wrong with it.
  public int optionalWhole(String name) {
    return isGiven(name) ? read(name, 0, this::asWhole) : 0;
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
    require(name, words::contains, value, "Input should be " + String.join(" or ", words.stream().map(w -> "'" + w + "'").toList()),
        "literal_error");
    return value;
  }

  /// A text in a form of its own, such as a date; null when it isn't given or something is wrong with it.
  ///
  /// @param form makes the value or throws [IllegalArgumentException] or [java.time.DateTimeException]
  /// @param message what the text should be
  public <V> @Nullable V formed(String name, Form<V> form, String message) {
    String text = optionalText(name);
    if (text == null) {
      return null;
    }
    try {
      return form.of(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong(name, object.get(name), "value_error", "Value error, " + message);
      return null;
    }
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

  private interface Reading<V> {
    @Nullable V of(String name, JsonNode value);
  }

  private <V> V read(String name, V otherwise, Reading<V> reading) {
    V value = reading.of(name, object.get(name));
    return value == null ? otherwise : value;
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

  private @Nullable String asText(String name, JsonNode value) {
    if (!value.isString()) {
      wrong(name, value, "string_type", "Input should be a valid string");
      return null;
    }
    if (!isWellFormed(value.stringValue())) {
      wrong(name, null, "string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string");
      return null;
    }
    return value.stringValue();
  }

  private @Nullable Boolean asFlag(String name, JsonNode value) {
    if (!value.isBoolean()) {
      wrong(name, value, "bool_type", "Input should be a valid boolean");
      return null;
    }
    return value.booleanValue();
  }

  private @Nullable Integer asWhole(String name, JsonNode value) {
    BigDecimal number = value.isNumber() ? asNumber(name, value) : null;
    if (number == null || number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      wrong(name, value, "int_type", "Input should be a valid integer");
      return null;
    }
    return number.intValue();
  }

  private @Nullable BigDecimal asNumber(String name, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue()) || Math.abs(value.doubleValue()) > LARGEST.doubleValue()) {
      wrong(name, value.isNumber() ? null : value, "float_type", "Input should be a valid number");
      return null;
    }
    return value.isIntegralNumber() ? value.decimalValue() : BigDecimal.valueOf(value.doubleValue());
  }

  private void wrong(String name, @Nullable JsonNode value, String type, String message) {
    if (complaints.stream().noneMatch(known -> known.where().equals(at(name)))) {
      complaints.add(new Complaint(at(name), message, type, value, null));
    }
  }

  private void check(String name, boolean fits, String type, String message, String limit, int bound) {
    if (!fits) {
      complaints.add(new Complaint(at(name), message, type, object.get(name), Json.object().put(limit, bound)));
    }
  }

  private List<Object> at(String name) {
    List<Object> at = new ArrayList<>(path);
    at.add(name);
    return List.copyOf(at);
  }

  /// Half of a surrogate pair can be escaped in JSON but not be written again.
  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
