package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.mail.Attachments;
import ai.openevent.mail.Attachments.Attachment;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// What clients sent along with their mails. An addition to the contract.
@RestController
class AttachmentsController {

  private final Records records;
  private final Attachments attachments;

  AttachmentsController(Records records, Attachments attachments) {
    this.records = records;
    this.attachments = attachments;
  }

  @GetMapping("/api/events/{event_id}/attachments")
  @Doing("load the attachments")
  ResponseEntity<byte[]> all(@PathVariable("event_id") String id, TenantId team) {
    ObjectNode body = Json.object();
    body.set("attachments",
        Json.nodes(attachments.of(records.named(team, id)).stream().map(AttachmentsController::view).toList()));
    return Json.ok(body);
  }

  private static ObjectNode view(Attachment attachment) {
    return Json.object()
        .put("attachment_id", attachment.id())
        .put("file_name", attachment.name())
        .put("content_type", attachment.type())
        .put("size", attachment.bytes() < 0 ? null : attachment.bytes())
        .put("from_email", attachment.from())
        .put("received_at", Stamps.microsZ(attachment.receivedAt()));
  }

  /// To be saved: a browser shows nothing of it, whatever it says it is.
  @GetMapping("/api/events/{event_id}/attachments/{attachment_id}")
  @Doing("load the attachment")
  ResponseEntity<byte[]> one(
      @PathVariable("event_id") String id, @PathVariable("attachment_id") String attachment, TenantId team) {
    Booking booking = records.named(team, id);
    byte[] bytes = attachments.bytes(booking, attachment)
        .orElseThrow(() -> Refused.notFound("The event has no such attachment"));
    String name = attachments.of(booking).stream().filter(one -> attachment.equals(one.id())).findFirst()
        .map(Attachment::name).orElse(attachment);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }
}
