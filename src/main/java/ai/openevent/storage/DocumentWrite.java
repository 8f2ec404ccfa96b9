package ai.openevent.storage;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A document to be stored, or to be deleted when `data` is null.
///
/// @param expected the revision that must be there now; 0 for none
public record DocumentWrite(DocumentKey key, long expected, @Nullable JsonNode data) {}
