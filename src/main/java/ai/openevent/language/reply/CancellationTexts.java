package ai.openevent.language.reply;

import ai.openevent.venue.CancellationPolicy;
import java.util.List;
import java.util.Objects;

/// The terms of cancelling, tier by tier.
final class CancellationTexts {

  private final Phrases phrases;

  CancellationTexts(Phrases phrases) {
    this.phrases = phrases;
  }

  /// For example "30 days or more before the event, a refund of 100 percent".
  List<Text> tiers() {
    return phrases.offering().cancellation().tiers().stream().map(this::tier).toList();
  }

  private Text tier(CancellationPolicy.Tier tier) {
    Integer min = tier.minDaysBefore();
    Integer max = tier.maxDaysBefore();
    if (min != null && max != null) {
      return phrases.say("cancellation.tierBetween", "min", min, "max", max, "refund", refund(tier));
    }
    return min != null
        ? phrases.say("cancellation.tierFrom", "min", min, "refund", refund(tier))
        : phrases.say("cancellation.tierUntil", "max", Objects.requireNonNullElse(max, 0), "refund", refund(tier));
  }

  private Text refund(CancellationPolicy.Tier tier) {
    if (tier.refundPercent() == 0) {
      return phrases.say("cancellation.noRefund");
    }
    return tier.fee().isPositive()
        ? phrases.say("cancellation.refundMinusFee", "percent", tier.refundPercent(), "fee", phrases.money(tier.fee()))
        : phrases.say("cancellation.refund", "percent", tier.refundPercent());
  }
}
