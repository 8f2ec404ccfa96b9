package ai.openevent.storage;

import ai.openevent.tenancy.TenantId;
import java.util.Optional;

/// Files of teams: what is too large for the journal. They take part in no unit of work: a file is kept before the commit that
/// names it and dropped after the commit that forgets it, so a crash may leave a file that nobody names, never a name without
/// its file. A name is letters, digits and hyphens, 100 at most.
public interface StoredFiles {

  /// Durable when this returns. A file of that name is replaced.
  ///
  /// @throws StoreUnavailable when it can't be written
  void keep(TenantId team, String name, byte[] bytes);

  /// @throws StoreUnavailable when it is there and can't be read
  Optional<byte[]> find(TenantId team, String name);

  /// How many bytes are free where files are kept.
  ///
  /// @throws StoreUnavailable when that can't be told
  long room();

  /// Nothing happens when there is none.
  ///
  /// @throws StoreUnavailable when it can't be deleted
  void drop(TenantId team, String name);
}
