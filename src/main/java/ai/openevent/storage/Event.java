package ai.openevent.storage;

import tools.jackson.databind.JsonNode;

/// An event to be appended: a stable type name, the version of its shape, its content.
public record Event(StreamId stream, String type, int typeVersion, JsonNode data) {}
