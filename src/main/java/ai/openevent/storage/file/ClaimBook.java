package ai.openevent.storage.file;

import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Claims;
import ai.openevent.storage.StoreConflict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/// All claims of a team. Persistent: a change makes a new book that shares nearly everything with the old one.
///
/// @param byResource the claims of each resource by their beginning; as they never overlap, their ends have the same
/// order
record ClaimBook(PMap<String, TreePMap<LocalDateTime, Claim>> byResource, PMap<String, Claim> byOwner)
    implements Claims {

  static final ClaimBook EMPTY = new ClaimBook(HashTreePMap.empty(), HashTreePMap.empty());

  @Override
  public List<Claim> of(String resource, LocalDateTime from, LocalDateTime until) {
    List<Claim> found = new ArrayList<>();
    TreePMap<LocalDateTime, Claim> claims = byResource.get(resource);
    if (claims != null) {
      Map.@Nullable Entry<LocalDateTime, Claim> next = firstThatEndsAfter(claims, from);
      while (next != null && next.getKey().isBefore(until)) {
        found.add(next.getValue());
        next = claims.higherEntry(next.getKey());
      }
    }
    return List.copyOf(found);
  }

  @Override
  public Optional<Claim> ownedBy(String owner) {
    return Optional.ofNullable(byOwner.get(owner));
  }

  /// The book after the changes of one commit: whatever their owners had is given up first.
  ///
  /// @throws StoreConflict when a claim to be taken overlaps another owner's
  ClaimBook with(List<ClaimChange> changes) {
    ClaimBook book = this;
    for (ClaimChange change : changes) {
      book = book.without(change.owner());
    }
    for (ClaimChange change : changes) {
      if (change instanceof ClaimChange.Take(Claim claim)) {
        book = book.without(claim.owner()).plus(claim);
      }
    }
    return book;
  }

  private ClaimBook plus(Claim claim) {
    List<Claim> others = of(claim.resource(), claim.from(), claim.until());
    if (!others.isEmpty()) {
      throw new StoreConflict(
          "%s can't have %s from %s to %s: %s has it"
              .formatted(
                  claim.owner(), claim.resource(), claim.from(), claim.until(), others.getFirst().owner()));
    }
    TreePMap<LocalDateTime, Claim> claims = byResource.getOrDefault(claim.resource(), TreePMap.empty());
    return new ClaimBook(
        byResource.plus(claim.resource(), claims.plus(claim.from(), claim)), byOwner.plus(claim.owner(), claim));
  }

  private ClaimBook without(String owner) {
    Claim claim = byOwner.get(owner);
    if (claim == null) {
      return this;
    }
    TreePMap<LocalDateTime, Claim> claims =
        byResource.getOrDefault(claim.resource(), TreePMap.empty()).minus(claim.from());
    return new ClaimBook(
        claims.isEmpty() ? byResource.minus(claim.resource()) : byResource.plus(claim.resource(), claims),
        byOwner.minus(owner));
  }

  private static Map.@Nullable Entry<LocalDateTime, Claim> firstThatEndsAfter(
      TreePMap<LocalDateTime, Claim> claims, LocalDateTime moment) {
    Map.@Nullable Entry<LocalDateTime, Claim> earlier = claims.floorEntry(moment);
    return earlier != null && earlier.getValue().until().isAfter(moment) ? earlier : claims.higherEntry(moment);
  }
}
