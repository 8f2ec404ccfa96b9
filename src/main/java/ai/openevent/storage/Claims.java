package ai.openevent.storage;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// All claims of a team at one moment. Immutable: a decision may read it for as long as it likes.
public interface Claims {

  /// The claims of a resource that overlap `[from, until)`, by time.
  List<Claim> of(String resource, LocalDateTime from, LocalDateTime until);

  Optional<Claim> ownedBy(String owner);
}
