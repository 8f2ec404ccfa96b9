package ai.openevent.mail;

import ai.openevent.conversation.ReplyReleased;
import ai.openevent.conversation.ThreadId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings the replies of conversations that are held by mail into the outbox, in the commit that releases them.
@Component
class Replies {

  private final Correspondence correspondence;
  private final Outbox outbox;

  Replies(Correspondence correspondence, Outbox outbox) {
    this.correspondence = correspondence;
    this.outbox = outbox;
  }

  @EventListener
  void on(ReplyReleased released) {
    UUID approved = released.approved();
    post(released.thread(), released.text(), released.booking().value(), approved == null ? null : approved.toString());
  }

  /// Needs an open unit of work. Nothing happens for a conversation that is not held by mail, and for an empty text.
  void post(ThreadId thread, String text, @Nullable UUID booking, @Nullable String textId) {
    if (!text.isBlank()) {
      correspondence.find(thread).ifPresent(held -> outbox.post(
          Letter.reply(held.client(), held.answerSubject(), text, new Letter.About(booking, textId), held.latest())));
    }
  }

  /// Answers a mail of which no conversation is kept. Needs an open unit of work.
  void answer(IncomingMail mail, String text) {
    if (!text.isBlank()) {
      outbox.post(Letter.reply(mail.from(), Correspondence.answering(mail.subject()), text, Letter.About.NOTHING,
          new Letter.Reply(mail.messageId(), mail.references())));
    }
  }
}
