package ai.openevent.mail;

/// Who writes or gets a letter.
///
/// @param name as shown beside the address; may be empty
public record Address(String email, String name) {

  static Address of(String email) {
    return new Address(email, "");
  }
}
