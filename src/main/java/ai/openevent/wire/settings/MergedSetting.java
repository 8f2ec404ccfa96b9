package ai.openevent.wire.settings;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A part of its venue that a team sets (contract, sections 18.11 to 18.17): the same two endpoints for each of them. A change is
/// merged: absent and null keep. Each part says under which path it is found, and reads its own fields strictly: what the venue
/// couldn't work with is refused with the field's name, and nothing is stored.
abstract class MergedSetting<S extends VenueSetting<S>> {

  /// The names of the contract are those of the records.
  private static final JsonMapper VIEW = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .build();

  private final VenueSettings settings;
  private final S unset;

  /// @param unset the setting in which nothing is set
  MergedSetting(VenueSettings settings, S unset) {
    this.settings = settings;
    this.unset = unset;
  }

  /// What a body sets.
  abstract S read(Fields body);

  /// Tells a person what is set now.
  abstract String saved(S set);

  /// What counts, also where the team has set nothing: the source has always been the same word.
  @GetMapping
  @Doing("load")
  ResponseEntity<byte[]> shown(TenantId team) {
    return Json.ok(view(settings.setting(team, unset)).put("source", "database"));
  }

  @PostMapping
  @Doing("save")
  ResponseEntity<byte[]> change(Fields body, TenantId team) {
    S change = read(body);
    body.complete();
    VenueSettings.Changed<S> changed = settings.change(team, change);
    ObjectNode config = view(changed.set());
    config.removeNulls();
    ObjectNode answer = Json.object().put("status", "ok");
    answer.set("config", config.put("updated_at", Stamps.microsZ(changed.updatedAt())));
    return Json.ok(answer.put("message", saved(changed.set())));
  }

  private ObjectNode view(S setting) {
    return VIEW.valueToTree(setting);
  }

  /// How many entries a list has now.
  static String counted(@Nullable List<?> entries, String one, String several) {
    int count = entries == null ? 0 : entries.size();
    return count == 0
        ? "Saved: no " + several + " of your own, so the built-in ones count"
        : "Saved: " + count + " " + (count == 1 ? one : several);
  }
}
