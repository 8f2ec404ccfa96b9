package ai.openevent.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Speaks SMTP: one connection for one letter. Tells a refusal, after which the server has nothing, from a silence after the
/// end of the letter, after which it may have it.
@Component
class SmtpLine {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ENCRYPTED_FROM_THE_START = 465;
  private static final int FIRST_PERMANENT_CODE = 500;

  private final InstantSource clock;

  SmtpLine(InstantSource clock) {
    this.clock = clock;
  }

  sealed interface Outcome {

    record Accepted() implements Outcome {}

    /// The server doesn't have the letter.
    ///
    /// @param forGood whether trying again is useless
    /// @param why for staff; nothing of what the server said, which may hold anything
    record Refused(boolean forGood, String why) implements Outcome {}

    /// There was no leave, so the server doesn't have the letter, and it is no more this try's business.
    record Withheld() implements Outcome {}

    /// The server may have the letter.
    record Unknown() implements Outcome {}
  }

  /// @param leave asked when the server has all but the end of the letter; when it says no, or fails, the server gets nothing
  /// @throws RuntimeException what leave failed with
  Outcome send(Postage.Ready postage, Letter letter, Optional<OfferPaper> enclosed, BooleanSupplier leave) {
    if (postage.host().isEmpty()) {
      return new Outcome.Refused(false, "No mail server is named: set SMTP_HOST");
    }
    Session session = session(postage);
    try {
      Parcel message = Envelope.of(letter, postage.from(), enclosed, session, clock.instant(), leave);
      return transmitted(postage, session, message, letter);
    } catch (AddressException e) {
      return refused(letter, new Outcome.Refused(true, "The address is none that mail can be sent to"), e);
    } catch (MessagingException e) {
      return refused(letter, new Outcome.Refused(true, "It can't be made into a mail"), e);
    }
  }

  private static Outcome transmitted(Postage.Ready postage, Session session, Parcel message, Letter letter)
      throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(postage.host(), postage.port(), postage.user(), postage.password());
    } catch (AuthenticationFailedException e) {
      return refused(letter, new Outcome.Refused(false, "The mail server refused the user or the password"), e);
    } catch (MailConnectException e) {
      return refused(letter, new Outcome.Refused(false, "The mail server can't be reached"), e);
    } catch (MessagingException e) {
      return refused(letter, new Outcome.Refused(false, "No (encrypted) connection with the mail server came about"), e);
    }
    try {
      Address[] receivers = message.getAllRecipients();
      transport.sendMessage(message, receivers);
      return new Outcome.Accepted();
    } catch (MessagingException e) {
      return message.isHeld() ? new Outcome.Withheld() : afterFailure(letter, message, e);
    } finally {
      close(transport);
    }
  }

  /// A code means that the server said no. Without one it may have the letter if that was written to its end.
  private static Outcome afterFailure(Letter letter, Parcel message, MessagingException failure) {
    RuntimeException obstacle = message.obstacle();
    if (obstacle != null) {
      throw obstacle;
    }
    int code = code(failure);
    if (code <= 0 && message.isGone()) {
      LOG.warn("The connection ended while letter {} was being sent", letter.id(), failure);
      return new Outcome.Unknown();
    }
    if (code <= 0) {
      return refused(letter, new Outcome.Refused(false, "The connection ended before the mail server had it"), failure);
    }
    boolean forGood = code >= FIRST_PERMANENT_CODE;
    return refused(letter, new Outcome.Refused(forGood,
        forGood ? "The mail server refused it (" + code + ")" : "The mail server refused it for now (" + code + ")"), failure);
  }

  /// The server's answer in what went wrong and what that was made of; -1 for none.
  private static int code(Exception failure) {
    int own = switch (failure) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException sender -> sender.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> -1;
    };
    Exception next = failure instanceof MessagingException chained ? chained.getNextException() : null;
    return own > 0 || next == null ? own : code(next);
  }

  private static Outcome refused(Letter letter, Outcome.Refused outcome, Exception cause) {
    LOG.warn("Letter {}: {}", letter.id(), outcome.why(), cause);
    return outcome;
  }

  /// The letter's fate is known by now.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server didn't take leave", e);
    }
  }

  private static Session session(Postage.Ready postage) {
    String patience = String.valueOf(PATIENCE.toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", "true");
    properties.setProperty("mail.smtp.connectiontimeout", patience);
    properties.setProperty("mail.smtp.timeout", patience);
    properties.setProperty("mail.smtp.writetimeout", patience);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (postage.port() == ENCRYPTED_FROM_THE_START) {
      properties.setProperty("mail.smtp.ssl.enable", "true");
    } else {
      properties.setProperty("mail.smtp.starttls.enable", String.valueOf(postage.tls() != Postage.Tls.OFF));
      properties.setProperty("mail.smtp.starttls.required", String.valueOf(postage.tls() == Postage.Tls.REQUIRED));
    }
    return Session.getInstance(properties);
  }
}
