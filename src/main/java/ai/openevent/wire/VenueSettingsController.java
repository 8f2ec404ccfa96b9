package ai.openevent.wire;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a team sets of its venue (contract, sections 18.11 to 18.17). A change is merged: absent and null keep.
@RestController
class VenueSettingsController {

  /// The names of the contract are those of the records.
  private static final JsonMapper VIEW = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .build();

  private final VenueSettings settings;

  VenueSettingsController(VenueSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/api/config/venue")
  @Doing("load venue config")
  ResponseEntity<byte[]> venue(TenantId team) {
    return shown(team, VenueSetting.House.UNSET);
  }

  @PostMapping("/api/config/venue")
  @Doing("save venue config")
  ResponseEntity<byte[]> storeVenue(Fields body, TenantId team) {
    return changed(team, body, VenueFields::house, _ -> "The venue is saved and counts from the next reply on");
  }

  @GetMapping("/api/config/site-visit")
  @Doing("load site visit config")
  ResponseEntity<byte[]> siteVisits(TenantId team) {
    return shown(team, VenueSetting.SiteVisits.UNSET);
  }

  @PostMapping("/api/config/site-visit")
  @Doing("save site visit config")
  ResponseEntity<byte[]> storeSiteVisits(Fields body, TenantId team) {
    return changed(team, body, VenueFields::siteVisits, _ -> "The times for site visits are saved");
  }

  @GetMapping("/api/config/managers")
  @Doing("load managers config")
  ResponseEntity<byte[]> managers(TenantId team) {
    return shown(team, VenueSetting.Managers.UNSET);
  }

  @PostMapping("/api/config/managers")
  @Doing("save managers config")
  ResponseEntity<byte[]> storeManagers(Fields body, TenantId team) {
    return changed(team, body, VenueFields::managers, set -> counted(set.names(), "manager", "managers"));
  }

  @GetMapping("/api/config/products")
  @Doing("load products config")
  ResponseEntity<byte[]> products(TenantId team) {
    return shown(team, VenueSetting.Products.UNSET);
  }

  @PostMapping("/api/config/products")
  @Doing("save products config")
  ResponseEntity<byte[]> storeProducts(Fields body, TenantId team) {
    return changed(team, body, VenueFields::products, _ -> "The score that a match needs is saved");
  }

  @GetMapping("/api/config/menus")
  @Doing("load menus config")
  ResponseEntity<byte[]> menus(TenantId team) {
    return shown(team, VenueSetting.Menus.UNSET);
  }

  @PostMapping("/api/config/menus")
  @Doing("save menus config")
  ResponseEntity<byte[]> storeMenus(Fields body, TenantId team) {
    return changed(team, body, VenueFields::menus, set -> counted(set.dinnerOptions(), "menu", "menus"));
  }

  @GetMapping("/api/config/catalog")
  @Doing("load catalog config")
  ResponseEntity<byte[]> catalog(TenantId team) {
    return shown(team, VenueSetting.ProductRooms.UNSET);
  }

  @PostMapping("/api/config/catalog")
  @Doing("save catalog config")
  ResponseEntity<byte[]> storeCatalog(Fields body, TenantId team) {
    return changed(team, body, VenueFields::productRooms, set -> counted(set.productRoomMap(), "product", "products"));
  }

  @GetMapping("/api/config/faq")
  @Doing("load FAQ config")
  ResponseEntity<byte[]> faq(TenantId team) {
    return shown(team, VenueSetting.CommonQuestions.UNSET);
  }

  @PostMapping("/api/config/faq")
  @Doing("save FAQ config")
  ResponseEntity<byte[]> storeFaq(Fields body, TenantId team) {
    return changed(team, body, VenueFields::commonQuestions, set -> counted(set.items(), "answer", "answers"));
  }

  private <S extends VenueSetting<S>> ResponseEntity<byte[]> shown(TenantId team, S kind) {
    return Json.ok(view(settings.setting(team, kind)).put("source", "database"));
  }

  private <S extends VenueSetting<S>> ResponseEntity<byte[]> changed(
      TenantId team, Fields body, Function<Fields, S> reading, Function<S, String> message) {
    S change = reading.apply(body);
    body.complete();
    VenueSettings.Changed<S> changed = settings.change(team, change);
    ObjectNode config = view(changed.set());
    config.removeNulls();
    ObjectNode answer = Json.object().put("status", "ok");
    answer.set("config", config.put("updated_at", Stamps.microsZ(changed.updatedAt())));
    return Json.ok(answer.put("message", message.apply(changed.set())));
  }

  private static ObjectNode view(VenueSetting<?> setting) {
    return VIEW.valueToTree(setting);
  }

  private static String counted(@Nullable List<?> entries, String one, String several) {
    int count = entries == null ? 0 : entries.size();
    return count == 0
        ? "Saved: no " + several + " of your own, so the built-in ones count"
        : "Saved: " + count + " " + (count == 1 ? one : several);
  }
}
