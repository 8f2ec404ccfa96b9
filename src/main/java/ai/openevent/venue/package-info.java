/// What can be sold, when and for how much: rooms, products, menus, opening hours, deposits, site visits.
/// Pure records; reading and storing them is [Venues]' business. Start with [Offering], which bundles one team's venue.
@NullMarked
@ApplicationModule(displayName = "Venue", allowedDependencies = {"storage"})
package ai.openevent.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
