package ai.openevent.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the environment says about mail; the variables are in `application.yml`. Empty means not said.
///
/// @param smtpTls `required`, `offered` or `off`; empty for required in production and offered in development
/// @param managerEmail who gets notices when the team has stored nobody
/// @param alertRecipients comma-separated; who hears when a message is left to people
/// @param frontendUrl where managers' links lead
/// @param plainText whether Markdown is taken out of texts that are sent by hand
@ConfigurationProperties("openevent.mail")
record MailEnvironment(
    @DefaultValue("") String smtpHost,
    @DefaultValue("587") int smtpPort,
    @DefaultValue("") String smtpUser,
    @DefaultValue("") String smtpPassword,
    @DefaultValue("") String smtpTls,
    @DefaultValue("") String fromEmail,
    @DefaultValue("") String fromName,
    @DefaultValue("") String managerEmail,
    @DefaultValue("") String alertRecipients,
    @DefaultValue("") String frontendUrl,
    @DefaultValue("false") boolean plainText) {

  /// User and password are what makes a mail server usable.
  boolean hasCredentials(String user) {
    return !user.isEmpty() && !smtpPassword.isEmpty();
  }
}
