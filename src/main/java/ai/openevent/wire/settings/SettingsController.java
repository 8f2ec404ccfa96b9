package ai.openevent.wire.settings;

import ai.openevent.conversation.Conversations;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import ai.openevent.venue.Venues;
import ai.openevent.wire.Mode;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// A team's settings that the workflow depends on (contract, sections 18.1 and 18.2).
@RestController
class SettingsController {

  private static final int LONGEST_DEADLINE_DAYS = 36_500;

  private final Venues venues;
  private final Conversations conversations;
  private final UnitOfWork unit;
  private final InstantSource clock;

  SettingsController(Venues venues, Conversations conversations, UnitOfWork unit, InstantSource clock) {
    this.venues = venues;
    this.conversations = conversations;
    this.unit = unit;
    this.clock = clock;
  }

  @GetMapping("/api/config/global-deposit")
  @Doing("load deposit config")
  ResponseEntity<byte[]> deposit(TenantId team) {
    return Json.ok(view(venues.depositTerms(team)));
  }

  /// What is left out gets its default: the whole is replaced.
  @PostMapping("/api/config/global-deposit")
  @Doing("save deposit config")
  ResponseEntity<byte[]> storeDeposit(Fields body, TenantId team) {
    DepositTerms usual = DepositTerms.NONE;
    boolean enabled = body.flag("deposit_enabled", usual.enabled());
    String type = body.word("deposit_type", "percentage", List.of("percentage", "fixed"));
    int percentage = body.whole("deposit_percentage", usual.percentage(), 1, 100);
    BigDecimal fixed = body.amount("deposit_fixed_amount", BigDecimal.ZERO);
    int days = body.whole("deposit_deadline_days", usual.deadlineDays(), 1, LONGEST_DEADLINE_DAYS);
    body.complete();
    DepositTerms.Kind kind = type.equals("fixed") ? DepositTerms.Kind.FIXED : DepositTerms.Kind.PERCENTAGE;
    DepositTerms terms = new DepositTerms(enabled, kind, percentage, new Money(fixed), days);
    unit.run(team, () -> {
      venues.store(team, terms);
      return terms;
    });
    ObjectNode answer = Json.object().put("status", "ok");
    answer.set("config", view(terms).put("updated_at", Stamps.microsZ(clock.instant())));
    return Json.ok(answer);
  }

  private static ObjectNode view(DepositTerms terms) {
    return Json.object()
        .put("deposit_enabled", terms.enabled())
        .put("deposit_type", terms.kind() == DepositTerms.Kind.FIXED ? "fixed" : "percentage")
        .put("deposit_percentage", terms.percentage())
        .put("deposit_fixed_amount", terms.fixedAmount().amount())
        .put("deposit_deadline_days", terms.deadlineDays());
  }

  @GetMapping("/api/config/hil-mode")
  @Doing("load approval config")
  ResponseEntity<byte[]> approvalMode(TenantId team) {
    Conversations.HilMode mode = conversations.hilMode(team);
    ObjectNode body = Json.object().put("enabled", mode.enabled()).put("source", mode.source());
    if (mode.updatedAt() != null) {
      body.put("updated_at", Stamps.microsZ(mode.updatedAt()));
    }
    return Json.ok(body);
  }

  @PostMapping("/api/config/hil-mode")
  @Doing("save approval config")
  ResponseEntity<byte[]> storeApprovalMode(Fields body, TenantId team) {
    boolean enabled = body.flag("enabled");
    body.complete();
    conversations.setHilMode(team, enabled);
    return Json.ok(Json.object()
        .put("status", "ok")
        .put("enabled", enabled)
        .put("message", enabled ? "Every reply waits for a manager from now on" : "Replies go out at once from now on"));
  }
}
