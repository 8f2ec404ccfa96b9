/// Keeps bookings: their events in the journal, their room as a claim, their client as a document. The only place in this
/// module that knows Spring or JSON.
@NullMarked
package ai.openevent.booking.persistence;

import org.jspecify.annotations.NullMarked;
