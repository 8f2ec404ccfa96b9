package ai.openevent.language;

import ai.openevent.venue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a client can press instead of writing. A press counts as the sentence that it stands for, in the client's language:
/// `language/<code>/buttons.properties`; a language without that file is given the English sentences.
public enum Button {
  CONFIRM_OFFER,
  CHANGE_OFFER,
  DISCARD_OFFER,
  SEE_CATERING,
  SEE_PRODUCTS;

  private static final Map<Language, Properties> SENTENCES = new ConcurrentHashMap<>();

  /// @param room the room that is asked about, by its name; null for none
  public String sentence(Language language, @Nullable String room) {
    Properties sentences = SENTENCES.computeIfAbsent(language, Button::load);
    String key = name().toLowerCase(Locale.ROOT);
    String ofRoom = room == null ? null : sentences.getProperty(key + ".room");
    return ofRoom == null || room == null ? sentences.getProperty(key) : ofRoom.replace("{room}", room);
  }

  private static Properties load(Language language) {
    Properties sentences = new Properties();
    try (InputStream own = Button.class.getResourceAsStream(file(language))) {
      if (own == null && language.equals(Language.EN)) {
        throw new IllegalStateException("Missing in the application: " + file(language));
      }
      if (own == null) {
        return load(Language.EN);
      }
      sentences.load(new InputStreamReader(own, StandardCharsets.UTF_8));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(file(language), e);
    }
  }

  private static String file(Language language) {
    return "/language/" + language.code() + "/buttons.properties";
  }
}
