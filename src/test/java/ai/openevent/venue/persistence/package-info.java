/// Tests of what a team stores of its venue.
@NullMarked
package ai.openevent.venue.persistence;

import org.jspecify.annotations.NullMarked;
