package ai.openevent.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A client's message by chat.
///
/// @param thread what the client's program calls the conversation; the first message of that name begins it
/// @param email the client's address, or null
/// @param name the client's name, or null
/// @param key names this one message, so that sending it again is no second message; null when it has no name
public record ChatMessage(String thread, @Nullable String email, @Nullable String name, String text, @Nullable Key key) {

  public ChatMessage {
    email = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    name = name == null || name.isBlank() ? null : name.strip();
  }

  /// @param digest of the whole request; another request must not use the same value
  public record Key(String value, String digest) {}
}
