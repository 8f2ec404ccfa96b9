package ai.openevent.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The box that mails come in through; the variables are in `application.yml`. It is looked into as soon as host, user
/// and password are there.
///
/// @param tls `on` (encrypted from the first byte), `starttls` or `off`
/// @param pollSeconds pause between two looks
/// @param teamId whose box it is; empty for the team of requests that name none
@ConfigurationProperties("openevent.imap")
record ImapEnvironment(
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("on") String tls,
    @DefaultValue("60") int pollSeconds,
    @DefaultValue("") String teamId) {

  boolean isConfigured() {
    return !host.isEmpty() && !user.isEmpty() && !password.isEmpty();
  }

  /// Without the password.
  @Override
  public String toString() {
    return folder + " of " + user + " at " + host + ":" + port;
  }
}
