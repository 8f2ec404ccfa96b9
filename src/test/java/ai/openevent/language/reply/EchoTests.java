package ai.openevent.language.reply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.ForeignWords;
import ai.openevent.Shown;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTests {

  @Provide
  Arbitrary<String> foreign() {
    return ForeignWords.any();
  }

  /// Where words may stand: alone, at the start and the end of a line, between marks of the house's own, twice.
  @Property(tries = 3000)
  void wordsStayWordsWhereverTheyStand(@ForAll("foreign") String hostile, @ForAll("foreign") String other) {
    String words = Echo.of(hostile);
    String more = Echo.of(other);

    for (String place : new String[] {
      "%s", "%s\n%s", "- %s\n- %s", "- %s: included\n- %s (**CHF 1.00**)", "**Total** %s%s", "“%s” and “%s”.", "Dear %s,\n\n%s", "%s, %s %s",
      "%s | %s", "Text %s **strong** %s", "1 x %s, CHF 2.00 %s: x"
    }) {
      String shown = place.formatted(words, more, words);
      Shown harmless = Shown.of(place.formatted("word", "word", "word"));
      assertThat(Shown.of(shown).elements()).as(shown).isEqualTo(harmless.elements());
      assertThat(Shown.of(shown).links()).as(shown).isEmpty();
    }
  }

  @Property
  void whatIsHarmlessStaysAsItIs(@ForAll("foreign") String hostile) {
    String once = Echo.of(hostile);

    assertThat(Echo.of(once)).isEqualTo(once);
  }

  @Property
  void everythingCanBeSeenAndReadsFromLeftToRight(@ForAll("foreign") String hostile) {
    assertThat(Echo.of(hostile).replace("\u200D", "").replace("\u00A0", " "))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Müller & Sohn (Schweiz) AG", "CHE-123.456.789", "R&D team_building", "AT&T", "C# Club #7", "+41 44 123 45 67",
    "O'Neill “Art”", "St. Gallen", "Łódź", "Отель Київ", "株式会社", "👩‍👧 Family", "50% off", "a = b + c - d", "Data: 5.5.2027", "und/oder", "24/7",
    "z.B. Apéro", "d.h. 3.5 Std.", "e.g. at 5 p.m.", "14.mai", "5.April um 18.30 Uhr", "Dr.Meier", "St.Gallen", "S.p.A.", "Was kostet das in Zürich.Danke?"
  })
  void namesAndTermsStayAsTheyAre(String words) {
    assertThat(Echo.of(words)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Kund*innen und Gäst*innen       | Kund∗innen und Gäst∗innen
      ~50 people                      | ∼50 people
      AC\\DC                          | AC∖DC
      <b>Evil</b>                     | ‹b›Evil‹/b›
      [VIP] lounge                    | (VIP) lounge
      see https://evil.example now    | see … now
      see www.evil.example            | see …
      evil.example/x and evil.example | … and evil·example
      office@quellwerk.example        | office (at) quellwerk·example
      win-prize.com                   | win-prize·com
      Win.Com and Win.Online          | Win·Com and Win·Online
      t.co, 163.com and 20.ch         | t·co, 163·com and 20·ch
      a.b.evil.co.uk:80!              | a.b·evil·co·uk:80!
      .evil.zip                       | .evil·zip
      Digitec.ch AG                   | Digitec·ch AG
      &lt;b&gt;                       | & lt;b& gt;
      """)
  void whatCouldBecomeMoreIsStillReadable(String words, String shown) {
    assertThat(Echo.of(words)).isEqualTo(shown);
  }

  @Test
  void whatWouldBeginAListKeepsItsSpace() {
    assertThat(Echo.of("1. FC Zürich")).isEqualTo("1.\u00A0FC Zürich");
    assertThat(Echo.of("# VIP")).isEqualTo("#\u00A0VIP");
  }

  @Test
  void longTextIsCut() {
    assertThat(Echo.of("x".repeat(1000))).hasSize(161).endsWith("…");
    assertThat(Echo.of("😀".repeat(300))).endsWith("😀…");
  }
}
