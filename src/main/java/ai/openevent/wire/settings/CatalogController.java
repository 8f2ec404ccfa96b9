package ai.openevent.wire.settings;

import ai.openevent.venue.VenueSetting.ProductRoom;
import ai.openevent.venue.VenueSetting.ProductRooms;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which rooms can have which products (contract, section 18.16). An empty list brings the built-in one back.
@RestController
@RequestMapping("/api/config/catalog")
@Doing("catalog config")
class CatalogController extends MergedSetting<ProductRooms> {

  private static final int LONGEST_NAME = 200;

  CatalogController(VenueSettings settings) {
    super(settings, ProductRooms.UNSET);
  }

  @Override
  ProductRooms read(Fields body) {
    List<Fields> products = body.optionalObjects("product_room_map");
    return products == null
        ? ProductRooms.UNSET
        : new ProductRooms(products.stream().map(CatalogController::product).toList());
  }

  private static ProductRoom product(Fields product) {
    return new ProductRoom(
        product.text("name", LONGEST_NAME),
        product.text("category", "equipment"),
        Objects.requireNonNullElse(product.optionalTexts("rooms"), List.of()));
  }

  @Override
  String saved(ProductRooms set) {
    return counted(set.productRoomMap(), "product", "products");
  }
}
