package ai.openevent.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.Span;
import ai.openevent.language.text.Piece.Form;
import ai.openevent.language.text.Piece.Word;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordClassesTests {

  private final WordClasses classes = new WordClasses();

  private int[] of(String text, Token.Kind kind) {
    return classes.of(new Token(new Span(0, text.length()), text, text, kind));
  }

  @Test
  void theSameTextHasTheClassesOfItsKindWhicheverWasSeenFirst() {
    int offer = classes.add(Set.of(new Word("offer", Form.EXACT)));

    assertThat(of("offer", Token.Kind.ADDRESS)).isEmpty();
    assertThat(of("offer", Token.Kind.WORD)).containsExactly(offer);
    assertThat(of("offer", Token.Kind.ADDRESS)).isEmpty();
  }
}
