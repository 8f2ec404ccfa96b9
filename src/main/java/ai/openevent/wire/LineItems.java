package ai.openevent.wire;

import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferLine;
import ai.openevent.venue.Money;
import ai.openevent.venue.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines of an offer in words: `20× Classic Apéro · CHF 360.00 (CHF 18.00 per person)` (contract, section 14.1).
final class LineItems {

  private LineItems() {}

  static List<String> of(Offer offer, String currency) {
    List<String> texts = new ArrayList<>();
    for (OfferLine line : offer.lines()) {
      String what = texts.isEmpty() || line.quantity() == 0 ? line.name() : line.quantity() + "× " + line.name();
      texts.add(what + " · " + money(currency, line.amount()) + suffix(line, currency));
    }
    return texts;
  }

  /// `CHF 1,234.50`
  static String money(String currency, Money money) {
    return currency + " " + String.format(Locale.ROOT, "%,.2f", money.amount());
  }

  private static String suffix(OfferLine line, String currency) {
    if (line.isPriceOpen()) {
      return " (price to be agreed)";
    }
    if (line.unit() == Unit.PER_PERSON) {
      return " (" + money(currency, line.unitPrice()) + " per person)";
    }
    return line.unit() == Unit.PER_EVENT ? " (per event)" : "";
  }
}
