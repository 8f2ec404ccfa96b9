package ai.openevent.storage;

import java.time.LocalDateTime;

/// An exclusive reservation of a resource for a half-open interval of local time, `[from, until)`. An owner has at most
/// one claim; no two claims of one resource ever overlap, touching is allowed.
///
/// @param owner who holds it, unique within the team, for example a booking's id
/// @param strength what the owner makes of it, for example `OPTION`; all strengths exclude each other
public record Claim(String resource, LocalDateTime from, LocalDateTime until, String owner, String strength) {

  public Claim {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("An empty claim: " + from + " to " + until);
    }
  }

  public boolean overlaps(LocalDateTime otherFrom, LocalDateTime otherUntil) {
    return from.isBefore(otherUntil) && otherFrom.isBefore(until);
  }
}
