/// Tests of the venue, and [DemoVenue] for everybody's tests.
@NullMarked
package ai.openevent.venue;

import org.jspecify.annotations.NullMarked;
