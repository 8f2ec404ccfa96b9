package ai.openevent.booking;

import ai.openevent.venue.Money;
import java.time.Instant;

/// Money that arrived. Payments are never lost or reset (workflow.md R8).
public record Payment(Money amount, Instant at) {}
