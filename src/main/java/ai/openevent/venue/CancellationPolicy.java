package ai.openevent.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client gets back, by days before the event. Told, never paid, by the engine.
public record CancellationPolicy(List<Tier> tiers) {

  public CancellationPolicy {
    tiers = List.copyOf(tiers);
  }

  public record Tier(@Nullable Integer minDaysBefore, @Nullable Integer maxDaysBefore, int refundPercent, Money fee) {}
}
