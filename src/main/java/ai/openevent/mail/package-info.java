/// Letters: what leaves the house by mail, and what comes in by mail. Every letter is a durable document before it
/// leaves, and leaves at most once. Start with [Outbox] for what leaves and [Courier] for how; offers on paper are
/// [OfferPapers].
@NullMarked
@ApplicationModule(displayName = "Mail", allowedDependencies = {"conversation", "language", "booking", "venue", "storage"})
package ai.openevent.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
