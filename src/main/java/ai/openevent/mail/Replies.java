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
      correspondence.find(thread).ifPresent(held -> outbox.post(new Letter(UUID.randomUUID(), held.client(), held.answerSubject(),
          PlainText.of(text), null, new Letter.About(booking, textId), null, held.latest(), Letter.Nature.REPLY)));
    }
  }

  /// Answers a mail of which no conversation is kept. Needs an open unit of work.
  void answer(IncomingMail mail, String text) {
    if (!text.isBlank()) {
      outbox.post(new Letter(UUID.randomUUID(), mail.from(), Correspondence.answering(mail.subject()), PlainText.of(text), null,
          Letter.About.NOTHING, null, new Letter.Reply(mail.messageId(), mail.references()), Letter.Nature.REPLY));
    }
  }
}
