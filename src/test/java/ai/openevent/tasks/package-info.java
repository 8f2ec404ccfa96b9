/// Tests of tasks, on real conversations and bookings.
@NullMarked
package ai.openevent.tasks;

import org.jspecify.annotations.NullMarked;
