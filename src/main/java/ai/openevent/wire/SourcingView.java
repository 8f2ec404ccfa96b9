package ai.openevent.wire;

import ai.openevent.activity.Chronicle;
import ai.openevent.activity.Chronicle.Verdict;
import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.MissingItem;
import ai.openevent.booking.SourcedItem;
import ai.openevent.tasks.Task;
import ai.openevent.venue.Money;
import ai.openevent.wire.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a person arranges beside the catalogue: asked for, arranged, not to be had (contract, sections 14.2, 14.3 and 24.7).
///
/// @param tasks all tasks of the booking
record SourcingView(EventParts parts, Chronicle chronicle, List<Task> tasks) {

  /// Adds the keys that apply; the others are absent.
  void into(ObjectNode record) {
    parts.booking().pending().approvals().forEach((id, approval) -> {
      if (approval instanceof Approval.Sourcing sourcing) {
        record.set("sourcing_pending", pending(id, sourcing));
      }
    });
    if (!parts.booking().extras().sourced().isEmpty()) {
      record.set("sourced_products", arranged());
    }
    latest(false).ifPresent(verdict -> record.set("sourcing_declined", declined(verdict)));
  }

  private ObjectNode pending(ApprovalId id, Approval.Sourcing sourcing) {
    String requestedAt = tasks.stream().filter(task -> task.id().equals(id.value()))
        .map(task -> Stamps.microsZ(task.createdAt())).findFirst().orElse(null);
    ObjectNode node = Json.object().put("task_id", id.toString());
    node.set("products", Json.texts(names(sourcing)));
    return node.put("room", parts.roomName(sourcing.room())).put("requested_at", requestedAt);
  }

  private ObjectNode arranged() {
    Verdict verdict = latest(true).orElse(null);
    ObjectNode node = Json.object();
    node.set("products", Json.texts(parts.booking().extras().sourced().stream().map(SourcedItem::name).toList()));
    return node
        .put("room", verdict == null ? null : room(verdict))
        .put("manager_notes", verdict == null ? null : notes(verdict, parts))
        .put("sourced_at", verdict == null ? null : Stamps.microsZ(verdict.at()))
        .putNull("sourcing_prefix");
  }

  private ObjectNode declined(Verdict verdict) {
    ObjectNode node = Json.object();
    node.set("products", Json.texts(products(verdict)));
    return node
        .put("room", room(verdict))
        .put("manager_notes", notes(verdict, parts))
        .put("declined_at", Stamps.microsZ(verdict.at()));
  }

  private Optional<Verdict> latest(boolean approved) {
    return chronicle.verdicts().reversed().stream()
        .filter(verdict -> verdict.about() instanceof Approval.Sourcing)
        .findFirst()
        .filter(verdict -> verdict.approved() == approved);
  }

  private @Nullable String room(Verdict verdict) {
    return verdict.about() instanceof Approval.Sourcing sourcing ? parts.roomName(sourcing.room()) : null;
  }

  /// What a decision was about, where that was something to be arranged.
  static List<String> products(Verdict verdict) {
    return verdict.about() instanceof Approval.Sourcing sourcing ? names(sourcing) : List.of();
  }

  private static List<String> names(Approval.Sourcing sourcing) {
    return sourcing.items().stream().map(MissingItem::name).toList();
  }

  private static String arranged(SourcedItem item, EventParts parts) {
    Money price = item.price();
    return price == null ? item.name()
        : item.name() + " (" + LineItems.money(parts.offering().venue().currency(), price) + ")";
  }

  /// A manager's note, behind what was arranged: `Karaoke machine (CHF 45.00) | on the left`.
  static String notes(Verdict verdict, EventParts parts) {
    Optional<String> arranged = Optional.ofNullable(verdict.arranged()).map(item -> arranged(item, parts));
    return Stream.of(arranged, Optional.ofNullable(verdict.note()))
        .flatMap(Optional::stream).collect(Collectors.joining(" | "));
  }
}
