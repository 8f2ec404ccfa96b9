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
    Letter.About about = new Letter.About(released.booking().value(), approved == null ? null : approved.toString());
    post(released.thread(), released.text(), about, released.offer());
  }

  /// Needs an open unit of work. Nothing happens for a conversation that is not held by mail, and for an empty text.
  ///
  /// @param offer the version of the booking's offer that goes with it on paper; null for none
  void post(ThreadId thread, String text, Letter.About about, @Nullable Integer offer) {
    if (!text.isBlank()) {
      correspondence.find(thread).map(held -> held.answer(text, about))
          .ifPresent(letter -> outbox.post(offer == null ? letter : letter.enclosing(offer)));
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
