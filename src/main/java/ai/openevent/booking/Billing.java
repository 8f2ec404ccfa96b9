package ai.openevent.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address an invoice goes to, collected part by part. Unknown parts are null.
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

  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,4}\\s?[a-zA-Z]?");
  private static final Pattern IN_STREET = Pattern.compile("(?<=\\s)\\d{1,4}\\s?[a-zA-Z]?$|^\\d{1,4}[a-zA-Z]?(?=\\s)");

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

  /// The street, or what was known of it with a house number that was put right alone.
  private @Nullable String streetAfter(@Nullable String known) {
    if (street == null || !HOUSE_NUMBER.matcher(street).matches()) {
      return street;
    }
    return known == null ? null : IN_STREET.matcher(known).replaceFirst(street);
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
