package ai.openevent.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that is to leave the house.
///
/// @param id also makes its Message-ID
/// @param text plain text
/// @param html the same as a second alternative; null for none
/// @param about what it belongs to
/// @param offer the version of the booking's offer that goes with it as a PDF; null for none
/// @param reply what it answers; null for a letter that begins something
/// @param nature who wrote it
public record Letter(
    UUID id,
    Address to,
    String subject,
    String text,
    @Nullable String html,
    About about,
    @Nullable Integer offer,
    @Nullable Reply reply,
    Nature nature) {

  /// @param booking null when it belongs to none
  /// @param textId the id of the task or draft that approved this text: one text goes to one address once
  public record About(@Nullable UUID booking, @Nullable String textId) {
    public static final About NOTHING = new About(null, null);
  }

  /// @param messageId of the mail that is answered
  /// @param references the Message-IDs before that one, oldest first
  public record Reply(String messageId, List<String> references) {
    public Reply {
      references = List.copyOf(references);
    }
  }

  /// Who wrote a letter, which says what happens when it can't be sent and how it is marked.
  public enum Nature {
    /// A person pressed a button and hears at once what became of it: one try.
    BY_HAND,
    /// The engine's own words to a client.
    REPLY,
    /// A note to the house's own people.
    NOTICE
  }

  /// A letter by hand.
  public static Letter byHand(Address to, String subject, String text, @Nullable String html, About about) {
    return new Letter(UUID.randomUUID(), to, subject, text, html, about, null, null, Nature.BY_HAND);
  }

  /// This letter with an offer as its attachment.
  public Letter enclosing(int offerVersion) {
    return new Letter(id, to, subject, text, html, about, offerVersion, reply, nature);
  }

  /// @param markdown the engine's words
  static Letter reply(Address to, String subject, String markdown, About about, Reply reply) {
    return new Letter(UUID.randomUUID(), to, subject, PlainText.of(markdown), null, about, null, reply, Nature.REPLY);
  }

  static Letter notice(String to, String subject, String text, String html, @Nullable UUID booking) {
    About about = new About(booking, null);
    return new Letter(UUID.randomUUID(), Address.of(to), subject, text, html, about, null, null, Nature.NOTICE);
  }
}
