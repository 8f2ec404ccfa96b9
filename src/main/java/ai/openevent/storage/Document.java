package ai.openevent.storage;

import tools.jackson.databind.JsonNode;

/// A stored document.
///
/// @param revision from 1, one more with every write
public record Document(DocumentKey key, long revision, JsonNode data) {}
