/// Decides what a booking becomes. Pure Java: no Spring, no clock, no network, no randomness.
///
/// Start with [Stage], the map of the business. [Workflow] takes a [Booking], a [BookingCommand] and the [Facts] of the
/// moment and answers with a [Decision]: events, which [History] adds to the booking, and outcomes, which become the reply.
/// [BookingDesk] is the door for other modules; it does the reading and writing around the decision.
@NullMarked
@ApplicationModule(displayName = "Booking", allowedDependencies = {"venue", "storage"})
package ai.openevent.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
