package ai.openevent.wire.settings;

import ai.openevent.venue.VenueSetting.Products;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Refused;
import java.math.BigDecimal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How sure a match with the catalogue must be (contract, section 18.14).
@RestController
@RequestMapping("/api/config/products")
@Doing("products config")
class ProductsController extends MergedSetting<Products> {

  private static final String SCORE = "autofill_min_score";

  ProductsController(VenueSettings settings) {
    super(settings, Products.UNSET);
  }

  /// A score out of bounds is answered with 400, as the contract says.
  @Override
  Products read(Fields body) {
    BigDecimal score = body.optionalNumber(SCORE);
    if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0)) {
      throw Refused.badRequest(SCORE + " must be between 0.0 and 1.0");
    }
    return new Products(score);
  }

  @Override
  String saved(Products set) {
    return "The score that a match needs is saved";
  }
}
