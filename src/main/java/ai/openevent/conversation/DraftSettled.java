package ai.openevent.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A withheld reply was released, dropped or withdrawn. Published within the unit of work.
///
/// @param approved null when it was withdrawn without anybody's decision
public record DraftSettled(ThreadId thread, UUID draft, @Nullable Boolean approved) {}
