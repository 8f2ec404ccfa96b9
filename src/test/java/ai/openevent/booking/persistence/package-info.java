/// Tests of how bookings are kept.
@NullMarked
package ai.openevent.booking.persistence;

import org.jspecify.annotations.NullMarked;
