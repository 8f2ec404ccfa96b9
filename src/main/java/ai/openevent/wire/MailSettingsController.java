package ai.openevent.wire;

import ai.openevent.mail.Address;
import ai.openevent.mail.Courier;
import ai.openevent.mail.Letter;
import ai.openevent.mail.MailSettings;
import ai.openevent.mail.Mailing;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.MailAddress;
import ai.openevent.wire.http.OptionalBody;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// How mail leaves (contract, sections 18.3 and 18.10).
@RestController
class MailSettingsController {

  private static final String PLAIN_TEXT = "OE_EMAIL_PLAIN_TEXT";
  private static final int HIGHEST_PORT = 65_535;

  private final MailSettings settings;
  private final Courier courier;
  private final InstantSource clock;

  MailSettingsController(MailSettings settings, Courier courier, InstantSource clock) {
    this.settings = settings;
    this.courier = courier;
    this.clock = clock;
  }

  @GetMapping("/api/config/email-format")
  @Doing("load email format config")
  ResponseEntity<byte[]> format() {
    boolean plain = settings.plainText();
    return Json.ok(Json.object().put("plain_text", plain).put("source", plain ? "environment" : "default"));
  }

  /// Only says what to do: the environment decides.
  @PostMapping("/api/config/email-format")
  @Doing("save email format config")
  ResponseEntity<byte[]> format(Fields body) {
    boolean plain = body.flag("plain_text");
    body.complete();
    return Json.ok(Json.object()
        .put("status", "info")
        .put("plain_text", plain)
        .put("current_value", plain)
        .put("message", "Set " + PLAIN_TEXT + "=" + plain + " in the environment and start the application again")
        .put("env_var", PLAIN_TEXT));
  }

  @GetMapping("/api/config/hil-email")
  @Doing("load HIL email config")
  ResponseEntity<byte[]> notices(TenantId team) {
    MailSettings.Effective effective = settings.effective(team);
    return Json.ok(Json.object()
        .put("enabled", effective.enabled())
        .put("manager_email", effective.managerEmail())
        .put("smtp_configured", effective.configured())
        .put("smtp_host", effective.smtpHost())
        .put("from_email", effective.fromEmail())
        .put("source", effective.source()));
  }

  @PostMapping("/api/config/hil-email")
  @Doing("save HIL email config")
  ResponseEntity<byte[]> storeNotices(Fields body, TenantId team) {
    boolean enabled = body.flag("enabled", false);
    String manager = body.formed("manager_email", MailAddress::ofGiven, MailAddress.EXPECTED);
    String host = body.optionalText("smtp_host");
    Integer port = body.optionalWhole("smtp_port", 1, HIGHEST_PORT);
    String user = body.optionalText("smtp_user");
    String from = body.formed("from_email", MailAddress::ofGiven, MailAddress.EXPECTED);
    body.complete();
    settings.store(team, new MailSettings.Wanted(enabled, manager, host, port, user, from));
    return Json.ok(Json.object()
        .put("status", "ok")
        .put("enabled", enabled)
        .put("manager_email", manager)
        .put("message", enabled ? noticesTo(settings.effective(team).managerEmail()) : "What is stored doesn't count from now on"));
  }

  private static String noticesTo(@Nullable String manager) {
    return manager == null
        ? "Name a manager_email: until then nobody gets the mails"
        : manager + " gets a mail for what waits for a decision";
  }

  @PostMapping("/api/config/hil-email/test")
  @Doing("send test email")
  ResponseEntity<byte[]> test(@OptionalBody Fields body, TenantId team) {
    MailSettings.Effective effective = settings.effective(team);
    String manager = effective.managerEmail();
    if (!effective.enabled() || manager == null) {
      return Json.ok(MailController.failure("Notices are not enabled, or no manager_email is stored"));
    }
    Instant now = clock.instant();
    String task = "test-" + now.getEpochSecond();
    Mailing mailing = courier.send(team, Letter.byHand(new Address(manager, ""), "[OpenEvent] HIL: Test - OpenEvent",
        "This is a test of the notices to managers. Task: " + task + "\n", null, Letter.About.NOTHING));
    return Json.ok(tested(mailing, manager, task));
  }

  private static ObjectNode tested(Mailing mailing, String manager, String task) {
    return switch (mailing.state()) {
      case SIMULATED -> MailController.failure(MailController.NOT_CONFIGURED);
      case SENT -> MailController.success("The test mail was sent to " + manager).put("task_id", task);
      case WAITING, SENDING, FAILED, DEAD, DOUBTFUL -> MailController.failure(mailing.problem());
    };
  }
}
