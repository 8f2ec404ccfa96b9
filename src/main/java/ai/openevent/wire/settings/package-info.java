/// What a team sets itself over the interface (contract, sections 18.1, 18.2, 18.4 to 18.9 and 18.11 to 18.17). Nothing here knows
/// what a setting means: the module that acts on it keeps it.
@NullMarked
package ai.openevent.wire.settings;

import org.jspecify.annotations.NullMarked;
