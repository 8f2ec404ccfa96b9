package ai.openevent.language.value;

import ai.openevent.language.text.LanguageFile;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hours that a language means by its parts of the day, where they are its own: `hours` of `values.yml`, by the values of
/// [Sign#PART].
final class PartHours {

  private final Map<Integer, Hours> hours = new HashMap<>();

  record Hours(LocalTime start, LocalTime end) {}

  PartHours(LanguageFile file) {
    file.lists("hours").forEach((part, ends) -> hours.put(Integer.valueOf(part), between(ends)));
  }

  private static Hours between(List<String> ends) {
    return new Hours(LocalTime.parse(ends.getFirst()), LocalTime.parse(ends.getLast()));
  }

  @Nullable Hours of(int part) {
    return hours.get(part);
  }
}
