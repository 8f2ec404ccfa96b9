package ai.openevent.language.reply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.Language;
import com.ibm.icu.text.MessageFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTests {

  private static final Texts ENGLISH = Texts.of(Language.EN);
  private static final Pattern FACT = Pattern.compile("\\d|CHF|Room [A-F]|Zürich|Zurich");
  private static final Pattern CLICHE =
      Pattern.compile("(?i)delve|delighted|thrilled|seamless|elevate|unforgettable|as an ai|manager decision|step \\d");

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void everyLanguageHasEveryMessageWithTheSameArguments(Language language) {
    Texts texts = Texts.of(language);

    assertThat(texts.keys()).isEqualTo(ENGLISH.keys());
    for (String key : texts.keys()) {
      if (!key.startsWith("format.")) {
        assertThat(arguments(texts, key)).as("%s in %s", key, language).isEqualTo(arguments(ENGLISH, key));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ai.openevent.language.Languages#all")
  void noFactAndNoMachineryIsTypedIntoAText(Language language) {
    Texts texts = Texts.of(language);
    for (String key : texts.keys()) {
      assertThat(FACT.matcher(texts.pattern(key)).find()).as("%s in %s", key, language).isFalse();
      assertThat(CLICHE.matcher(texts.pattern(key)).find()).as("%s in %s", key, language).isFalse();
      assertThat(texts.pattern(key)).as("%s in %s", key, language).doesNotContain("—", "|", "'{");
    }
  }

  private static Set<String> arguments(Texts texts, String key) {
    return new MessageFormat(texts.pattern(key), texts.language().locale()).getArgumentNames();
  }
}
