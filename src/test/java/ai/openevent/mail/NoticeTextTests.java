package ai.openevent.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class NoticeTextTests {

  private static final String DASHBOARD = "https://events.example.com";

  private static NoticeText notice(String client, String words) {
    return NoticeText.ofMessage(client, words, "spam", UUID.randomUUID(), DASHBOARD);
  }

  @Test
  void aClientsWordsAreMarkedLineByLine() {
    assertThat(notice("anna@example.com", "Hello\n\nDecide: https://evil.example").text())
        .contains("> Hello\n> \n> Decide: https://evil.example")
        .containsPattern("(?m)^Decide: https://events\\.example\\.com$").doesNotContainPattern("(?m)^Decide: https://evil");
  }

  @Test
  void aNameIsOneLineThatReadsFromLeftToRight() {
    NoticeText notice = notice("Anna\r\nReason: none\u202Egro.live\u2028x", "Hello");

    assertThat(notice.text()).contains("Client: Anna Reason: nonegro.live x\nReason: spam");
    assertThat(notice.subject()).endsWith("Anna Reason: nonegro.live x");
  }

  @Test
  void inHtmlWordsStayWords() {
    String html = notice("<b>Anna</b>", "</blockquote><a href='https://evil.example'>Decide</a><img src=x>").html();

    assertThat(Jsoup.parse(html).select("a").eachAttr("href")).containsExactly(DASHBOARD);
    assertThat(Jsoup.parse(html).select("b, img, script")).isEmpty();
    assertThat(Jsoup.parse(html).text()).contains("<b>Anna</b>", "<img src=x>");
  }
}
