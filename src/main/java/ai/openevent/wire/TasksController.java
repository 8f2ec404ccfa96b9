package ai.openevent.wire;

import ai.openevent.conversation.ThreadId;
import ai.openevent.tasks.Task;
import ai.openevent.tasks.Tasks;
import ai.openevent.tenancy.Caller;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Money;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.OptionalBody;
import ai.openevent.wire.http.Refused;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// What waits for a person, and how it is decided (contract, section 14).
@RestController
class TasksController {

  /// An amount as people type it: `45`, `45.00`, `45,50`, `CHF 1'200.00`.
  private static final Pattern PRICE = Pattern.compile(
      "(?:[A-Za-z]{3}\\s*)?(\\d{1,3}(?:['’]\\d{3})+|\\d{1,9})(?:[.,](\\d{1,2}))?(?:\\s*[A-Za-z]{3})?");

  private final Tasks tasks;
  private final TaskViews views;

  TasksController(Tasks tasks, TaskViews views) {
    this.tasks = tasks;
    this.views = views;
  }

  @GetMapping("/api/tasks/pending")
  @Doing("load tasks")
  ResponseEntity<byte[]> pending(TenantId team) {
    ObjectNode body = Json.object();
    body.set("tasks", views.pending(team));
    return Json.ok(body);
  }

  @PostMapping("/api/tasks/{task_id}/approve")
  @Doing("approve task")
  ResponseEntity<byte[]> approve(@PathVariable("task_id") String id, Fields body, TenantId team, Caller caller) {
    Tasks.Approval approval = new Tasks.Approval(
        blankToNull(body.optionalText("notes")),
        blankToNull(body.optionalText("edited_message")),
        blankToNull(body.optionalText("sourced_product_name")),
        body.formed("sourced_product_price", TasksController::price, "use an amount such as 45.00"),
        body.optionalText("seen_draft"));
    body.complete();
    Tasks.Settled settled = switch (approved(id, approval, team, CancelController.name(caller))) {
      case Tasks.Settled done -> done;
      case Tasks.DraftChanged _ -> throw new Refused(HttpStatus.CONFLICT, "The reply has changed meanwhile; look at it again");
      case Tasks.NotPending _ -> throw unknown();
    };
    ObjectNode answer = decided(id, "approved", settled.task(), settled.text());
    if (settled.task().type() == Task.Type.SOURCE_MISSING_PRODUCT) {
      answer.put("advance_to_step", 4);
    }
    return Json.ok(answer);
  }

  private Tasks.Approved approved(String id, Tasks.Approval approval, TenantId team, String by) {
    return Records.uuid(id).map(uuid -> tasks.approve(team, uuid, approval, by)).orElseGet(Tasks.NotPending::new);
  }

  @PostMapping("/api/tasks/{task_id}/reject")
  @Doing("reject task")
  ResponseEntity<byte[]> reject(@PathVariable("task_id") String id, Fields body, TenantId team, Caller caller) {
    String note = blankToNull(body.optionalText("notes"));
    body.complete();
    Tasks.Settled settled = Records.uuid(id)
        .flatMap(uuid -> tasks.reject(team, uuid, note, CancelController.name(caller)))
        .orElseThrow(TasksController::unknown);
    boolean nothingSaid = settled.text() == null && settled.task().type() == Task.Type.AI_REPLY_APPROVAL;
    return Json.ok(decided(id, "rejected", settled.task(), nothingSaid ? "" : settled.text()));
  }

  @PostMapping("/api/tasks/cleanup")
  @Doing("clean up tasks")
  ResponseEntity<byte[]> cleanUp(@OptionalBody Fields body, TenantId team) {
    String keep = body.optionalText("keep_thread_id");
    boolean includePending = body.optionalFlag("include_pending");
    body.complete();
    UUID thread = keep == null ? null : ThreadId.named(team, keep).value();
    return Json.ok(Json.object().put("removed", tasks.cleanUp(team, thread, includePending)));
  }

  private ObjectNode decided(String id, String decision, Task task, @Nullable String text) {
    return Json.object()
        .put("task_id", id)
        .put("task_status", decision)
        .put("review_state", decision)
        .put("assistant_reply", text)
        .put("thread_id", views.threadName(task))
        .put("event_id", task.booking() == null ? null : task.booking().toString());
  }

  private static Refused unknown() {
    return Refused.notFound("Task not found, or already decided");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /// @throws IllegalArgumentException for what is no amount
  static @Nullable Money price(String text) {
    if (text.isBlank()) {
      return null;
    }
    Matcher amount = PRICE.matcher(text.strip());
    if (!amount.matches()) {
      throw new IllegalArgumentException("Not an amount: " + text);
    }
    String cents = amount.group(2) == null ? "0" : amount.group(2);
    return Money.of(amount.group(1).replaceAll("['’]", "") + "." + cents);
  }
}
