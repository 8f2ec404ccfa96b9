package ai.openevent.venue.persistence;

import ai.openevent.venue.CancellationPolicy;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.VenueSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the demo venue that is packaged with the application.
public final class VenueFile {

  private static final List<String> DEMO = List.of("/venue/demo-venue.yml", "/venue/demo-faq.yml");
  private static final String PRODUCT_ROOMS = "/venue/demo-product-rooms.yml";

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .build();

  private VenueFile() {}

  /// The demo venue, checked.
  ///
  /// @throws IllegalStateException naming every problem, when the files don't describe a venue
  public static Offering demo() {
    Map<String, Object> content = new LinkedHashMap<>();
    DEMO.forEach(resource -> content.putAll(yaml(resource)));
    Offering offering = offering(content);
    List<String> problems = VenueCheck.problems(offering);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The demo venue can't be used:\n  " + String.join("\n  ", problems));
    }
    return offering;
  }

  /// Which rooms of the demo venue can have which product.
  static List<VenueSetting.ProductRoom> productRooms() {
    return MAPPER.convertValue(yaml(PRODUCT_ROOMS).get("productRooms"), new TypeReference<List<VenueSetting.ProductRoom>>() {});
  }

  private static Offering offering(Map<String, Object> content) {
    try {
      return offering(MAPPER.convertValue(content, VenueDocument.class));
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new IllegalStateException("The demo venue can't be read: " + e.getMessage(), e);
    }
  }

  private static Offering offering(VenueDocument document) {
    List<Room> rooms = document.rooms().stream().map(VenueDocument.RoomEntry::room).toList();
    List<Item> items = Stream.concat(
        document.items().stream().map(VenueDocument.ItemEntry::item),
        document.menus().stream().map(VenueDocument.MenuEntry::item)).toList();
    Catalog catalog = new Catalog(rooms, items,
        document.menus().stream().map(VenueDocument.MenuEntry::menu).toList(),
        document.teaser().stream().map(ItemId::new).toList());
    return new Offering(document.venue().venue(), catalog, document.deposit().terms(), Map.of(), document.visits().policy(),
        new CancellationPolicy(document.cancellation().stream().map(VenueDocument.Tier::tier).toList()),
        document.faq().stream().map(VenueDocument.FaqEntry::faq).toList(), List.of(), Offering.USUAL_MIN_SCORE, false);
  }

  private static Map<String, Object> yaml(String resource) {
    try (InputStream in = VenueFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the application: " + resource);
      }
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
