package ai.openevent.storage;

import java.time.Instant;

/// An event that is in the journal.
///
/// @param version its place in its stream, from 1
/// @param commit the number of the commit that holds it, from 1, unique within the team
/// @param at when that commit was made
public record Recorded(Event event, long version, long commit, Instant at) {}
