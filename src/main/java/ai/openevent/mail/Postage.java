package ai.openevent.mail;

/// Whether letters of a team can leave, and how.
public sealed interface Postage {

  /// A mail server is known.
  ///
  /// @param host empty when nobody named one: then every try fails and says so
  /// @param from who letters come from
  record Ready(String host, int port, String user, String password, Tls tls, Address from) implements Postage {

    /// Without the password.
    @Override
    public String toString() {
      return "Ready[" + user + " at " + host + ":" + port + "]";
    }
  }

  /// No user or no password: letters are simulated.
  record NotConfigured() implements Postage {}

  /// The team still works with the demo venue in production: nothing leaves under a house's name that isn't theirs.
  record NoVenueYet() implements Postage {}

  /// The team named another mail server than the environment, whose password it is: it is given to no other server.
  record ForeignServer() implements Postage {}

  /// How the connection is encrypted. Port 465 is encrypted from its first byte in any case.
  enum Tls {
    REQUIRED,
    /// Where the server offers it.
    OFFERED,
    OFF
  }
}
