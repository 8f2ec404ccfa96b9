package ai.openevent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.conversation.Conversations.Ground;
import ai.openevent.language.Evidence;
import ai.openevent.language.Evidence.Rejected;
import ai.openevent.language.Finding;
import ai.openevent.language.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class GroundsTests {

  private static Finding finding(String about, String value) {
    return new Finding(about, value, Evidence.of(new Span(0, value.length()), value, "rule"));
  }

  private static Conversation.Said client(int minute, Finding... findings) {
    return new Conversation.Said(true, "text", Instant.EPOCH.plusSeconds(60L * minute), List.of(findings));
  }

  @Test
  void theNewestWordOnAFactCounts() {
    List<Ground> grounds = Grounds.of(List.of(
        client(1, finding("date", "2027-05-14"), finding("guests", "30"), finding("question", "parking_policy")),
        client(2, finding("guests", "34"), finding("act", "change_participants"))));

    assertThat(grounds).extracting(Ground::finding).extracting(Finding::value)
        .containsExactly("2027-05-14", "34", "change_participants");
    assertThat(grounds.getFirst().saidAt()).isEqualTo(Instant.EPOCH.plusSeconds(60));
  }

  @Test
  void productsStandBesideEachOther() {
    List<Ground> grounds = Grounds.of(List.of(
        client(1, finding("product", "Lunch")), client(2, finding("product", "Coffee")), client(3)));

    assertThat(grounds).extracting(Ground::finding).extracting(Finding::value).containsExactly("Lunch", "Coffee");
  }

  @Test
  void theNewestQuantityOfAProductCounts() {
    List<Ground> grounds = Grounds.of(List.of(
        client(1, finding("product", "10 x Prosecco"), finding("product", "DJ")), client(2, finding("product", "12 x Prosecco")),
        client(3, finding("dropped_product", "DJ")), client(4)));

    assertThat(grounds).extracting(Ground::finding).extracting(Finding::value).containsExactly("12 x Prosecco");
  }

  @Test
  void nothingIsLostInTheJournal() {
    List<Finding> findings = List.of(
        finding("guests", "30"),
        new Finding("date", "2027-05-14", new Evidence(new Span(3, 9), "14 May", "next such date",
            List.of(new Rejected("2026-05-14", "has passed")))));
    ArrayNode array = JsonMapper.shared().createArrayNode();

    FindingCodec.write(findings, array);

    assertThat(FindingCodec.read(array)).isEqualTo(findings);
  }
}
