package ai.openevent.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is open: decisions of people, the question before the client, and counters that guard the conversation.
///
/// @param approvals open decisions, oldest first
/// @param approvalsAsked how many were ever asked for; numbers the next one
/// @param unclear messages in a row that made no sense
/// @param injections messages that tried to give the machine orders
public record Pending(
    Map<ApprovalId, Approval> approvals, int approvalsAsked, Expectation asked, int unclear, int injections) {

  static final Pending NOTHING = new Pending(Map.of(), 0, Expectation.NOTHING, 0, 0);

  public Pending {
    approvals = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(approvals));
  }

  public <A extends Approval> Optional<ApprovalId> open(Class<A> kind) {
    return approvals.entrySet().stream().filter(entry -> kind.isInstance(entry.getValue())).map(Map.Entry::getKey).findFirst();
  }

  public boolean isReviewed(Approval.ReviewReason reason) {
    return approvals.values().stream()
        .anyMatch(approval -> approval instanceof Approval.Review review && review.reason() == reason);
  }

  Pending asking(ApprovalId id, Approval approval) {
    Map<ApprovalId, Approval> all = new LinkedHashMap<>(approvals);
    all.put(id, approval);
    return new Pending(all, approvalsAsked + 1, asked, unclear, injections);
  }

  Pending without(ApprovalId id) {
    Map<ApprovalId, Approval> all = new LinkedHashMap<>(approvals);
    all.remove(id);
    return new Pending(all, approvalsAsked, asked, unclear, injections);
  }

  Pending expecting(Expectation expectation) {
    return new Pending(approvals, approvalsAsked, expectation, unclear, injections);
  }

  Pending unclear(int count) {
    return new Pending(approvals, approvalsAsked, asked, count, injections);
  }

  Pending injected() {
    return new Pending(approvals, approvalsAsked, asked, unclear, injections + 1);
  }
}
