package ai.openevent.wire.settings;

import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VenueSetting.House;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.MailAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The house itself (contract, section 18.11).
@RestController
@RequestMapping("/api/config/venue")
@Doing("venue config")
class VenueController extends MergedSetting<House> {

  private static final int LONGEST_NAME = 200;
  private static final int LAST_HOUR = 23;
  private static final int MIDNIGHT = 24;
  private static final int USUAL_START = 8;
  private static final int USUAL_END = 23;

  VenueController(VenueSettings settings) {
    super(settings, House.UNSET);
  }

  @Override
  House read(Fields body) {
    return new House(
        body.optionalText("name", LONGEST_NAME),
        body.optionalText("city", LONGEST_NAME),
        body.formed("timezone", VenueController::zone, "use a time zone such as Europe/Zurich"),
        body.formed("currency_code", VenueController::currency, "use a currency code such as CHF"),
        hours(body),
        body.formed("from_email", MailAddress::of, MailAddress.EXPECTED),
        body.optionalText("from_name", LONGEST_NAME),
        body.formed("frontend_url", VenueController::webAddress, "use an address such as https://events.example.com"));
  }

  @Override
  String saved(House set) {
    return "The venue is saved and counts from the next reply on";
  }

  /// Replaced as a whole: what is left out of it gets its default.
  private static VenueSetting.@Nullable OperatingHours hours(Fields body) {
    Fields hours = body.optionalObject("operating_hours");
    if (hours == null) {
      return null;
    }
    int start = hours.whole("start", USUAL_START, 0, LAST_HOUR);
    int end = hours.whole("end", USUAL_END, 1, MIDNIGHT);
    hours.require("end", last -> last > start, end, "Input should be greater than start", "greater_than");
    return new VenueSetting.OperatingHours(start, end);
  }

  /// Only those with a name: an offset doesn't know when summer begins.
  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException("No time zone");
    }
    return ZoneId.of(name);
  }

  private static String currency(String code) {
    return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
  }

  private static String webAddress(String text) {
    URI uri = URI.create(text.strip());
    boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("No web address");
    }
    return text.strip();
  }
}
