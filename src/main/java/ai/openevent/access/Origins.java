package ai.openevent.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The origins whose pages may call us (contract, section 5). A `*.` in front of a domain stands for one or more labels.
record Origins(List<Pattern> patterns) {

  /// Previews of the front-end builder are always allowed.
  private static final List<String> PREVIEWS = List.of("https://*.lovable.app", "https://*.lovableproject.com");
  private static final Pattern LOCAL = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0)(:\\d{1,5})?");

  Origins {
    patterns = List.copyOf(patterns);
  }

  /// @param listed comma-separated; blank for local front ends on any port
  static Origins of(String listed) {
    List<Pattern> patterns = new ArrayList<>(PREVIEWS.stream().map(Origins::pattern).toList());
    List<String> own = Arrays.stream(listed.split(",", -1)).map(String::strip)
        .filter(origin -> !origin.isEmpty() && !origin.equals("*")).toList();
    if (own.isEmpty()) {
      patterns.add(LOCAL);
    }
    own.forEach(origin -> patterns.add(pattern(origin)));
    return new Origins(patterns);
  }

  boolean allow(String origin) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(origin).matches());
  }

  private static Pattern pattern(String origin) {
    String[] parts = origin.toLowerCase(Locale.ROOT).split("://\\*\\.", -1);
    return parts.length == 2
        ? Pattern.compile(Pattern.quote(parts[0] + "://") + "([a-z0-9-]+\\.)+" + Pattern.quote(parts[1]))
        : Pattern.compile(Pattern.quote(parts[0]));
  }
}
