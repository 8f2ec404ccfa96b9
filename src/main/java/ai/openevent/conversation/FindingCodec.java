package ai.openevent.conversation;

import ai.openevent.language.Evidence;
import ai.openevent.language.Finding;
import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How what was understood of a message is written beside it in the journal: `{"about":"date","value":"2027-05-14",
/// "words":"14 May","from":12,"rule":"next such date","rejected":{"2026-05-14":"has passed"}}`. Members may be added, never
/// renamed.
final class FindingCodec {

  private FindingCodec() {}

  static void write(List<Finding> findings, ArrayNode array) {
    for (Finding finding : findings) {
      Evidence evidence = finding.evidence();
      ObjectNode node = array.addObject()
          .put("about", finding.about())
          .put("value", finding.value())
          .put("words", evidence.words())
          .put("from", evidence.span().from())
          .put("rule", evidence.rule());
      if (!evidence.rejected().isEmpty()) {
        ArrayNode rejected = node.putArray("rejected");
        evidence.rejected().forEach(other -> rejected.addObject().put("reading", other.reading()).put("why", other.why()));
      }
    }
  }

  static List<Finding> read(JsonNode array) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode node : array) {
      String words = node.path("words").asString();
      int from = node.path("from").asInt();
      List<Evidence.Rejected> rejected = new ArrayList<>();
      node.path("rejected").forEach(other ->
          rejected.add(new Evidence.Rejected(other.path("reading").asString(), other.path("why").asString())));
      findings.add(new Finding(node.path("about").asString(), node.path("value").asString(),
          new Evidence(new Span(from, from + words.length()), words, node.path("rule").asString(), rejected)));
    }
    return findings;
  }
}
