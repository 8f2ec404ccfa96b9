package ai.openevent.venue;

import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;

/// What the teams set of their venues. What is set counts at once: for the next message, for every offer composed from now on.
public interface VenueSettings {

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
