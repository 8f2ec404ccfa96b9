package ai.openevent.wire;

import ai.openevent.activity.Chronicle;
import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Offer;
import ai.openevent.conversation.Conversations.Ground;
import ai.openevent.tasks.Task;
import ai.openevent.venue.Offering;
import ai.openevent.wire.http.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A task as a manager sees it (contract, sections 14.1 and 25.4).
final class TaskView {

  /// Of the earlier decisions the manager sees so many.
  private static final int DECISIONS_SHOWN = 3;

  private TaskView() {}

  /// What a manager may want to know beside the task.
  ///
  /// @param verdicts what people decided about the booking, oldest first
  /// @param grounds the client's words that its facts rest on
  record Background(List<Chronicle.Verdict> verdicts, List<Ground> grounds) {
    static final Background NONE = new Background(List.of(), List.of());
  }

  /// @param thread what programs call its conversation; null for none
  /// @param booking null for a task that no booking belongs to
  static ObjectNode of(
      Task task, @Nullable String thread, @Nullable Booking booking, Background background, Offering offering) {
    ObjectNode node = Json.object()
        .put("task_id", task.id().toString())
        .put("type", task.type().key())
        .put("client_id", task.clientEmail())
        .put("event_id", task.booking() == null ? null : task.booking().toString())
        .put("created_at", Stamps.micros(task.createdAt()))
        .put("notes", task.note());
    ObjectNode payload = node.putObject("payload")
        .put("snippet", task.snippet())
        .put("draft_body", task.draft());
    payload.set("suggested_dates", listOrNull(task.suggestedDates()));
    payload.put("thread_id", thread);
    payload.put("step_id", booking == null ? null : (Integer) Step.of(booking).number());
    payload.set("event_summary", booking == null ? null : summary(booking, offering));
    payload.set("hil_context", booking == null ? null : context(new EventParts(booking, offering), background));
    payload.set("products", listOrNull(task.products()));
    payload.put("reason", task.reason());
    return node;
  }

  private static @Nullable ArrayNode listOrNull(List<String> texts) {
    return texts.isEmpty() ? null : Json.texts(texts);
  }

  static ObjectNode summary(Booking booking, Offering offering) {
    EventParts parts = new EventParts(booking, offering);
    Contact contact = booking.person().contact();
    Optional<Offer> offer = booking.deal().current();
    ObjectNode node = Json.object()
        .put("client_name", contact.name())
        .put("company", contact.company())
        .put("billing_address", EventInfo.address(booking.person().billing()))
        .put("email", contact.email() == null ? booking.opened().clientEmail() : contact.email())
        .put("chosen_date", booking.schedule().days() == null ? null : Stamps.day(booking.schedule().days().first()))
        .put("locked_room", booking.place().lock() == null ? null : parts.roomName(booking.place().lock().room()));
    String currency = offering.venue().currency();
    node.set("line_items", Json.texts(offer.map(known -> LineItems.of(known, currency)).orElse(List.of())));
    node.put("current_step", Step.of(booking).number());
    offer.filter(known -> known.total().isPositive()).ifPresent(known -> node.put("offer_total", known.total().amount()));
    offer.flatMap(_ -> DepositView.of(booking)).ifPresent(deposit -> node.set("deposit_info", deposit.forTask()));
    return node;
  }

  private static ObjectNode context(EventParts parts, Background background) {
    ObjectNode node = context(parts, background.verdicts());
    node.set("evidence", EvidenceView.ofGrounds(background.grounds()));
    return node;
  }

  /// What was decided before, what the client likes, and where the event stands.
  ///
  /// @param verdicts oldest first
  static ObjectNode context(EventParts parts, List<Chronicle.Verdict> verdicts) {
    Booking booking = parts.booking();
    ObjectNode node = Json.object();
    if (!verdicts.isEmpty()) {
      ArrayNode decisions = node.putArray("previous_decisions");
      verdicts.subList(Math.max(0, verdicts.size() - DECISIONS_SHOWN), verdicts.size()).forEach(verdict -> decisions.addObject()
          .put("step", verdict.step().number())
          .put("decision", verdict.approved() ? "approved" : "rejected")
          .put("notes", verdict.note() == null ? "" : verdict.note())
          .put("timestamp", Stamps.microsZ(verdict.at())));
    }
    ObjectNode preferences = preferences(booking, parts);
    if (!preferences.isEmpty()) {
      node.set("client_preferences", preferences);
    }
    node.putObject("event_summary")
        .put("client_name", booking.person().contact().name())
        .put("company", booking.person().contact().company())
        .put("event_date", booking.schedule().days() == null ? null : Stamps.day(booking.schedule().days().first()))
        .put("room", booking.place().lock() == null ? null : parts.roomName(booking.place().lock().room()))
        .put("step", Step.of(booking).number());
    return node;
  }

  private static ObjectNode preferences(Booking booking, EventParts parts) {
    ObjectNode preferences = Json.object();
    if (booking.party().guests() != null) {
      preferences.put("participants", booking.party().size());
    }
    if (!parts.wishedNames().isEmpty()) {
      preferences.put("catering", String.join(", ", parts.wishedNames()));
    }
    if (booking.party().special() != null) {
      preferences.put("special_requests", booking.party().special());
    }
    if (booking.place().wished() != null) {
      preferences.put("preferred_room", parts.roomName(booking.place().wished()));
    }
    return preferences;
  }
}
