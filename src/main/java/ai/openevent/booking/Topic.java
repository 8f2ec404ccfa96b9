package ai.openevent.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a question is about (workflow.md 11; understanding contract, section 4).
public enum Topic {
  FREE_DATES,
  CHECK_AVAILABILITY,
  CHECK_ALTERNATIVES,
  CHECK_CAPACITY,
  ROOM_FEATURES,
  ROOMS_BY_FEATURE,
  ACCESSIBILITY_INQUIRY,
  RATE_INCLUSIONS,
  PRICING_INQUIRY,
  CATERING_FOR,
  OWN_CATERING,
  PRODUCTS_FOR,
  EQUIPMENT,
  STREAMING,
  PARKING_POLICY,
  ACCESS_SETUP,
  BOOKING_LEAD_TIME,
  CANCELLATION_POLICY,
  REQUEST_OPTION,
  SITE_VISIT_OVERVIEW,
  OPENING_HOURS,
  ADDRESS,
  CURRENCY,
  DEPOSIT_TERMS,
  PAYMENT_TERMS,
  BOOKING_STATUS,
  /// Nothing the venue's data answers.
  OTHER;

  /// The name on the wire: `parking_policy`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Topic> ofKey(String key) {
    return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
  }
}
