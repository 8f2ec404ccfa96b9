package ai.openevent.booking;

import ai.openevent.venue.Money;

/// What the client would like to spend. It never changes a price.
public record Budget(Money amount, boolean perPerson) {}
