package ai.openevent.booking;

import ai.openevent.venue.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address an invoice goes to, collected part by part, each on one line. Unknown parts are null.
///
/// @param country its English name, for example "Switzerland"; asked for, never assumed (workflow.md R19)
/// @param raw the client's own words, as given last
public record Billing(
    @Nullable String nameOrCompany,
    @Nullable String street,
    @Nullable String postalCode,
    @Nullable String city,
    @Nullable String country,
    @Nullable String vat,
    @Nullable String raw) {

  public static final Billing UNKNOWN = new Billing(null, null, null, null, null, null, null);

  /// As it stands in addresses: `12`, `12a`, `12 A`, `12bis`, `12-14`, `12/3`, `12a-c`.
  private static final String NUMBER = "\\d{1,4}(?:\\s?(?:bis|ter|quater|[a-zA-Z]))?(?:\\s?[-–/]\\s?(?:\\d{1,4}[a-zA-Z]?|[a-zA-Z]))?";
  private static final Pattern HOUSE_NUMBER = Pattern.compile(NUMBER, Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_STREET =
      Pattern.compile("(?<=\\s)" + NUMBER + "$|^" + NUMBER + "(?=,?\\s)", Pattern.CASE_INSENSITIVE);
  /// A number that counts something, unlike that of "Strasse des 17. Juni" or "5th Avenue".
  private static final Pattern COUNT = Pattern.compile("\\d(?!\\d|\\.|st|nd|rd|th|er)");

  public Billing {
    nameOrCompany = OneLine.orNull(nameOrCompany);
    street = OneLine.orNull(street);
    postalCode = OneLine.orNull(postalCode);
    city = OneLine.orNull(city);
    country = OneLine.orNull(country);
    vat = OneLine.orNull(vat);
  }

  /// A part without which no invoice can be written, in the order in which they are asked for.
  public enum Part {
    NAME_OR_COMPANY,
    STREET,
    POSTAL_CODE,
    CITY,
    COUNTRY;

    /// The name on the wire: `postal_code`.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// This address with the given parts in place of its own.
  public Billing with(Billing newer) {
    return new Billing(
        newer.nameOrCompany != null ? newer.nameOrCompany : nameOrCompany,
        newer.street != null ? newer.streetAfter(street) : street,
        newer.postalCode != null ? newer.postalCode : postalCode,
        newer.city != null ? newer.city : city,
        newer.country != null ? newer.country : country,
        newer.vat != null ? newer.vat : vat,
        newer.raw != null ? newer.raw : raw);
  }

  /// The street, or what was known of it with a house number that was put right alone. Unknown, and so asked for, where that
  /// number has no place to go.
  private @Nullable String streetAfter(@Nullable String known) {
    if (street == null || !HOUSE_NUMBER.matcher(street).matches()) {
      return street;
    }
    if (known == null) {
      return null;
    }
    Matcher number = IN_STREET.matcher(known);
    if (number.find()) {
      return number.replaceFirst(Matcher.quoteReplacement(street));
    }
    return COUNT.matcher(known).find() ? null : known + " " + street;
  }

  public List<Part> missing() {
    List<Part> missing = new ArrayList<>();
    if (nameOrCompany == null) {
      missing.add(Part.NAME_OR_COMPANY);
    }
    if (street == null) {
      missing.add(Part.STREET);
    }
    if (postalCode == null) {
      missing.add(Part.POSTAL_CODE);
    }
    if (city == null) {
      missing.add(Part.CITY);
    }
    if (country == null) {
      missing.add(Part.COUNTRY);
    }
    return List.copyOf(missing);
  }

  public boolean isComplete() {
    return missing().isEmpty();
  }
}
