package ai.openevent.language.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTests {

  private static List<String> find(String pattern, String text) {
    return Phrases.of(Map.of("g", List.of(pattern))).find(Tokenizer.tokens(text)).stream()
        .map(found -> text.substring(found.span().from(), found.span().until()))
        .toList();
  }

  @Test
  void wordsMatchFolded() {
    assertThat(find("für alle", "Kaffee FÜR Alle bitte")).containsExactly("FÜR Alle");
  }

  @Test
  void alternativesAndOptionalWords() {
    assertThat(find("we (accept|agree to) (the|your)? offer", "so we agree to your offer, and we accept offer 2"))
        .containsExactly("we agree to your offer", "we accept offer");
  }

  @Test
  void gapsAreBounded() {
    assertThat(find("move ... date", "move our party date")).hasSize(1);
    assertThat(find("move ... date", "move a b c d date")).isEmpty();
    assertThat(find("move ...5 date", "move a b c d date")).hasSize(1);
  }

  @Test
  void beginningsAndEndingsMatch() {
    assertThat(find("verschieb*", "bitte verschieben")).containsExactly("verschieben");
    assertThat(find("*raum", "der Seminarraum")).containsExactly("Seminarraum");
  }

  @Test
  void oneSlipIsForgivenWhereAllowed() {
    assertThat(find("accept~", "we acept")).hasSize(1);
    assertThat(find("accept~", "we accpet")).hasSize(1);
    assertThat(find("accept~", "we acce")).isEmpty();
    assertThat(find("accept", "we acept")).isEmpty();
  }

  @Test
  void punctuationIsNotSeen() {
    assertThat(find("yes please", "Yes, please!")).hasSize(1);
    assertThat(find("e-mail", "by E-Mail")).containsExactly("E-Mail");
  }

  @Test
  void signsForTheEnds() {
    assertThat(find("^ ok $", "ok")).hasSize(1);
    assertThat(find("^ ok $", "ok then")).isEmpty();
    assertThat(find("^ ok", "it is ok")).isEmpty();
  }

  @Test
  void numbersAndAnyWord() {
    assertThat(find("# _ guests", "30 happy guests")).hasSize(1);
  }

  @Test
  void definitionsAndNestedGroups() {
    Phrases phrases = Phrases.of(Map.of(
        "define", Map.of("ask", List.of("is there", "do you have")),
        "ask", Map.of("parking", List.of("<ask> ... park*"))));

    assertThat(phrases.groups()).containsExactly("ask.parking");
    assertThat(phrases.find(Tokenizer.tokens("do you have some parking"))).extracting(Phrases.Found::group)
        .containsExactly("ask.parking");
  }

  @Test
  void aBrokenPatternNamesItself() {
    assertThatThrownBy(() -> find("(a|b", "x")).isInstanceOf(IllegalStateException.class).hasMessageContaining("(a|b");
    assertThatThrownBy(() -> find("a?", "x")).hasMessageContaining("match nothing");
  }

  @Test
  void hostileTextStaysLinear() {
    String text = "a ".repeat(50_000);

    assertThat(find("a ... a ... a ... b", text)).isEmpty();
  }
}
