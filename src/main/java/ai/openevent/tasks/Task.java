package ai.openevent.tasks;

import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that waits for a person, or the record of one that was taken.
///
/// @param id the approval's or the draft's own id
/// @param clientEmail lower case; empty when unknown
/// @param snippet the first 200 characters of the client's message
/// @param draft what the client will read when it is approved
/// @param products names of things to be sourced
/// @param reason why it exists, for staff
/// @param note the manager's words when it was rejected
public record Task(
    TenantId tenant,
    UUID id,
    Type type,
    State state,
    String clientEmail,
    @Nullable UUID booking,
    @Nullable UUID thread,
    @Nullable String snippet,
    @Nullable String draft,
    List<String> products,
    List<String> suggestedDates,
    @Nullable String reason,
    Instant createdAt,
    String note) {

  public Task {
    products = List.copyOf(products);
    suggestedDates = List.copyOf(suggestedDates);
  }

  /// Kinds of the contract, section 25.2.
  public enum Type {
    AI_REPLY_APPROVAL,
    CONFIRMATION_MESSAGE,
    OFFER_MESSAGE,
    DATE_CONFIRMATION_MESSAGE,
    ROOM_AVAILABILITY_MESSAGE,
    MANUAL_REVIEW,
    MESSAGE_MANAGER,
    SOURCE_MISSING_PRODUCT,
    CANCELLATION_REQUEST,
    ROOM_CONFLICT_RESOLUTION,
    SITE_VISIT_HIL_REVIEW;

    /// The name on the wire: `manual_review`.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum State {
    PENDING,
    APPROVED,
    REJECTED,
    /// Closed without a decision: replaced or withdrawn.
    DONE
  }

  /// This task in another state.
  Task in(State newState) {
    return new Task(tenant, id, type, newState, clientEmail, booking, thread, snippet, draft, products, suggestedDates,
        reason, createdAt, note);
  }

  Task noting(String newNote) {
    return new Task(tenant, id, type, state, clientEmail, booking, thread, snippet, draft, products, suggestedDates, reason,
        createdAt, newNote);
  }

  Task drafting(@Nullable String newDraft, @Nullable String newSnippet) {
    return new Task(tenant, id, type, state, clientEmail, booking, thread, newSnippet, newDraft, products, suggestedDates,
        reason, createdAt, note);
  }
}
