package ai.openevent.language;

/// One thing that was read out of a message, as managers see it and the journal keeps it. Positions count in the message with
/// plain line ends.
///
/// @param about what it is: `date`, `guests`, `old_date`, `billing.city`, …; see [Findings]
/// @param value in plain text: an ISO date, `14:00-18:00`, a name of the catalogue
public record Finding(String about, String value, Evidence evidence) {}
