package ai.openevent.booking;

import java.time.Instant;

/// How the booking came about.
///
/// @param thread the conversation that opened it; never the booking's own id
/// @param clientEmail lower case; [#UNKNOWN_CLIENT] when the client has not told any
/// @param newClient whether the house had never heard of the client before
public record Origin(String thread, String clientEmail, Instant openedAt, boolean newClient) {

  /// Stands for the address of a client who didn't tell any (contract, section 23).
  public static final String UNKNOWN_CLIENT = "unknown@example.com";

  /// Whether an address tells nobody: what is known of one such client is not known of another.
  public static boolean isUnknown(String email) {
    return email.equals(UNKNOWN_CLIENT);
  }
}
