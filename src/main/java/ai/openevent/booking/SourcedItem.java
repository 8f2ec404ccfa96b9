package ai.openevent.booking;

import ai.openevent.venue.Money;
import org.jspecify.annotations.Nullable;

/// Something that is not in the catalogue and that the manager arranged.
///
/// @param price the manager's, for the event; null while it is still to be agreed
public record SourcedItem(String name, @Nullable Money price) {}
