package ai.openevent.storage;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How records become stored JSON: their components and nothing computed, times as ISO texts, absent for null. Kept apart
/// from the mapper of the web, whose settings must never change what is on disk.
public final class StoredJson {

  private static final JsonMapper MAPPER = builder().build();

  private StoredJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// A builder with the same settings, for a module that stores types of its own kind.
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .changeDefaultVisibility(checker -> checker
            .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
            .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
        .changeDefaultPropertyInclusion(
            _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
