package ai.openevent.conversation;

import ai.openevent.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Which conversation of which team; the wire calls its value `session_id` or `thread_id`.
public record ThreadId(TenantId tenant, UUID value) {

  /// The conversation that a program calls so: by its id, or by a name of the program's own, which always means the same id.
  ///
  /// @param name any text
  public static ThreadId named(TenantId tenant, String name) {
    return new ThreadId(tenant, uuid(name));
  }

  private static UUID uuid(String name) {
    try {
      UUID value = UUID.fromString(name);
      if (value.toString().equalsIgnoreCase(name)) {
        return value;
      }
    } catch (IllegalArgumentException _) {
      // a name, then
    }
    return UUID.nameUUIDFromBytes(("thread " + name).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
