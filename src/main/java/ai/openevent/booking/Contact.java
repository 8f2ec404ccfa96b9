package ai.openevent.booking;

import ai.openevent.venue.OneLine;
import org.jspecify.annotations.Nullable;

/// How to reach the client, each part on one line. Unknown parts are null.
public record Contact(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String company,
    @Nullable String address) {

  public static final Contact UNKNOWN = new Contact(null, null, null, null, null);

  public Contact {
    name = OneLine.orNull(name);
    email = OneLine.orNull(email);
    phone = OneLine.orNull(phone);
    company = OneLine.orNull(company);
  }

  /// This contact with the given parts in place of its own.
  public Contact with(Contact newer) {
    return new Contact(
        newer.name != null ? newer.name : name,
        newer.email != null ? newer.email : email,
        newer.phone != null ? newer.phone : phone,
        newer.company != null ? newer.company : company,
        newer.address != null ? newer.address : address);
  }
}
