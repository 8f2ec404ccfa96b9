package ai.openevent.venue;

import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;

/// Every team's venue. A team that was never seen before has the demo venue; what a team sets counts from its next turn on.
public interface Venues {

  Offering of(TenantId team);

  /// The team's deposit terms, as stored or as default.
  DepositTerms depositTerms(TenantId team);

  /// Replaces the team's deposit terms; they count for every offer composed from now on. Needs an open unit of work.
  void store(TenantId team, DepositTerms terms);

  /// What counts now: what the team has set, completed by the demo venue. No component is null.
  ///
  /// @param kind the unset one of the kind that is asked for
  <S extends VenueSetting<S>> S setting(TenantId team, S kind);

  /// Merges a change into what the team has set so far, as a unit of work or within the open one.
  <S extends VenueSetting<S>> Changed<S> change(TenantId team, S change);

  /// What the team asks for in advance for a room.
  ///
  /// @param room the room's id, with or without the venue's prefix, or its name; any case
  Optional<RoomDeposit> roomDeposit(TenantId team, String room);

  /// Replaces what the team asks for in advance for a room. Names that no room has are kept as they are.
  RoomDeposit store(TenantId team, String room, boolean required, Optional<Integer> percent);

  /// @param set everything that the team has set itself so far
  record Changed<S extends VenueSetting<S>>(S set, Instant updatedAt) {}
}
