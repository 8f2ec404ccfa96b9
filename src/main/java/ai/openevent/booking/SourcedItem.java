package ai.openevent.booking;

import ai.openevent.venue.Money;

/// Something that is not in the catalogue and that the manager arranged, at the manager's price for the event.
public record SourcedItem(String name, Money price) {}
