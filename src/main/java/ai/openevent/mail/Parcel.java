package ai.openevent.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A mail that keeps the Message-ID it was given and knows whether the server may have it. A server has a mail once it read
/// the end of it (RFC 5321, section 4.1.1.4); just before that is written, leave is asked.
final class Parcel extends MimeMessage {

  private final String id;
  private final BooleanSupplier leave;
  private boolean gone;
  private boolean held;
  private @Nullable RuntimeException obstacle;

  /// @param leave asked when everything but the end is written; when it says no, the connection is dropped instead
  Parcel(Session session, String id, BooleanSupplier leave) {
    super(session);
    this.id = id;
    this.leave = leave;
  }

  /// Whether the server may have it.
  boolean isGone() {
    return gone;
  }

  /// Whether leave was refused.
  boolean isHeld() {
    return held;
  }

  /// Why leave could neither be given nor refused; null when nothing stood in the way.
  @Nullable RuntimeException obstacle() {
    return obstacle;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /// @throws IOException also when there is no leave: it makes the sender drop the connection, so that nothing is sent
  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    super.writeTo(out, ignored);
    gone = mayGo();
  }

  private boolean mayGo() throws IOException {
    try {
      if (leave.getAsBoolean()) {
        return true;
      }
      held = true;
    } catch (RuntimeException e) {
      obstacle = e;
      throw new IOException("Nobody could say whether it may go", e);
    }
    throw new IOException("It may not go any more");
  }
}
