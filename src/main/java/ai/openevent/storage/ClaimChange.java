package ai.openevent.storage;

/// A change of the claims. Within one commit all releases come before all takings, so that two owners can swap.
public sealed interface ClaimChange {

  String owner();

  /// Takes the claim, in place of the one its owner has, if any.
  record Take(Claim claim) implements ClaimChange {
    @Override
    public String owner() {
      return claim.owner();
    }
  }

  /// Gives up what the owner has; nothing when it has none.
  record Release(String owner) implements ClaimChange {}
}
