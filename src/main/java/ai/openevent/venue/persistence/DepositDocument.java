package ai.openevent.venue.persistence;

import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Deposit terms as a stored document, under the names of the public interface.
final class DepositDocument {

  private DepositDocument() {}

  static ObjectNode write(DepositTerms terms, Instant at) {
    return JsonNodeFactory.instance.objectNode()
        .put("deposit_enabled", terms.enabled())
        .put("deposit_type", terms.kind().name().toLowerCase(Locale.ROOT))
        .put("deposit_percentage", terms.percentage())
        .put("deposit_fixed_amount", terms.fixedAmount().amount())
        .put("deposit_deadline_days", terms.deadlineDays())
        .put("updated_at", at.truncatedTo(ChronoUnit.MICROS).toString());
  }

  static DepositTerms read(JsonNode data) {
    return new DepositTerms(
        data.required("deposit_enabled").asBoolean(),
        DepositTerms.Kind.valueOf(data.required("deposit_type").asString().toUpperCase(Locale.ROOT)),
        data.required("deposit_percentage").asInt(),
        new Money(data.required("deposit_fixed_amount").asDecimal()),
        data.required("deposit_deadline_days").asInt());
  }
}
