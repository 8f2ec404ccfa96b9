/// Where a team's venue comes from: the packaged demo venue and what the team has stored.
@NullMarked
package ai.openevent.venue.persistence;

import org.jspecify.annotations.NullMarked;
