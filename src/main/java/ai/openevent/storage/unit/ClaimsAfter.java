package ai.openevent.storage.unit;

import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Claims;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The claims as they would be after some changes, of which there is one per owner.
record ClaimsAfter(Claims before, Map<String, ClaimChange> changes) implements Claims {

  @Override
  public List<Claim> of(String resource, LocalDateTime from, LocalDateTime until) {
    Stream<Claim> kept =
        before.of(resource, from, until).stream().filter(claim -> !changes.containsKey(claim.owner()));
    Stream<Claim> taken =
        changes.keySet().stream()
            .flatMap(owner -> ownedBy(owner).stream())
            .filter(claim -> claim.resource().equals(resource) && claim.overlaps(from, until));
    return Stream.concat(kept, taken).sorted(Comparator.comparing(Claim::from)).toList();
  }

  @Override
  public Optional<Claim> ownedBy(String owner) {
    return switch (changes.get(owner)) {
      case null -> before.ownedBy(owner);
      case ClaimChange.Take(Claim claim) -> Optional.of(claim);
      case ClaimChange.Release _ -> Optional.empty();
    };
  }
}
