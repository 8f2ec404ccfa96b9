package ai.openevent.wire;

import ai.openevent.conversation.Conversations.Ground;
import ai.openevent.language.Evidence;
import ai.openevent.language.Finding;
import ai.openevent.wire.http.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Why a value is believed: the client's words, where they stand, the rule, and what was thought of and rejected. An addition
/// to the contract, in `hil_context` and in what the simulation answers.
final class EvidenceView {

  private EvidenceView() {}

  static ArrayNode of(List<Finding> findings) {
    return Json.nodes(findings.stream().map(EvidenceView::of).toList());
  }

  static ArrayNode ofGrounds(List<Ground> grounds) {
    return Json.nodes(grounds.stream()
        .map(ground -> of(ground.finding()).put("said_at", Stamps.microsZ(ground.saidAt()))).toList());
  }

  private static ObjectNode of(Finding finding) {
    Evidence evidence = finding.evidence();
    ObjectNode node = Json.object()
        .put("about", finding.about())
        .put("value", finding.value())
        .put("text", evidence.words())
        .put("from", evidence.span().from())
        .put("until", evidence.span().until())
        .put("rule", evidence.rule());
    node.set("rejected", Json.nodes(evidence.rejected().stream()
        .map(other -> Json.object().put("reading", other.reading()).put("why", other.why())).toList()));
    return node;
  }
}
