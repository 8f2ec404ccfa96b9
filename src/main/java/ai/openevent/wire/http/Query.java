package ai.openevent.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// The query parameters of a request, read strictly; complaints are collected as in [Fields].
public final class Query {

  private static final Set<String> YES = Set.of("true", "1", "yes", "on", "t", "y");
  private static final Set<String> NO = Set.of("false", "0", "no", "off", "f", "n");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?");

  private final HttpServletRequest request;
  private final List<Complaint> complaints = new ArrayList<>();

  public Query(HttpServletRequest request) {
    this.request = request;
  }

  /// A whole number within bounds; empty when it isn't given.
  public OptionalInt whole(String name, int least, int most) {
    String text = request.getParameter(name);
    if (text == null) {
      return OptionalInt.empty();
    }
    if (!text.matches("[+-]?\\d{1,9}")) {
      complain(name, text, "int_parsing", "Input should be a valid integer, unable to parse string as an integer", null, 0);
      return OptionalInt.empty();
    }
    int value = Integer.parseInt(text);
    if (value < least) {
      complain(name, text, "greater_than_equal", "Input should be greater than or equal to " + least, "ge", least);
    } else if (value > most) {
      complain(name, text, "less_than_equal", "Input should be less than or equal to " + most, "le", most);
    }
    return OptionalInt.of(value);
  }

  public String word(String name, String otherwise, List<String> words) {
    String text = request.getParameter(name);
    if (text == null) {
      return otherwise;
    }
    if (!words.contains(text)) {
      complaints.add(Complaint.noneOf(words, List.of("query", name), StringNode.valueOf(text)));
    }
    return text;
  }

  /// Yes or no, written in one of the usual ways.
  public boolean flag(String name, boolean otherwise) {
    String text = request.getParameter(name);
    String word = text == null ? "" : text.toLowerCase(Locale.ROOT);
    if (text != null && !YES.contains(word) && !NO.contains(word)) {
      complain(name, text, "bool_parsing", "Input should be a valid boolean, unable to interpret input", null, 0);
    }
    return text == null ? otherwise : YES.contains(word);
  }

  /// A number up to a bound on both sides of zero; empty when it isn't given.
  public OptionalDouble number(String name, double most) {
    String text = request.getParameter(name);
    if (text == null) {
      return OptionalDouble.empty();
    }
    if (!NUMBER.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > most) {
      complain(name, text, "float_parsing", "Input should be a valid number, unable to parse string as a number", null, 0);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(text));
  }

  /// @throws Invalid when there was anything to complain about
  public void complete() {
    if (!complaints.isEmpty()) {
      throw new Invalid(complaints);
    }
  }

  private void complain(String name, String text, String type, String message, @Nullable String limit, int bound) {
    complaints.add(new Complaint(List.of("query", name), message, type, StringNode.valueOf(text),
        limit == null ? null : Json.object().put(limit, bound)));
  }
}
