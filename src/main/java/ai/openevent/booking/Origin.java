package ai.openevent.booking;

import java.time.Instant;

/// How the booking came about.
///
/// @param thread the conversation that opened it; never the booking's own id
/// @param clientEmail lower case
/// @param newClient whether the house had never heard of the client before
public record Origin(String thread, String clientEmail, Instant openedAt, boolean newClient) {}
