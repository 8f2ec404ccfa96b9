package ai.openevent.language.value;

import ai.openevent.language.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a message, in order of appearance.
///
/// @param guests the number of this event's guests, if one is stated
/// @param numbers bare numbers and ordinals that are none of the other values
/// @param multiDay a cue that all days of a range are wanted
/// @param anyDay a cue that one day out of a range is wanted
public record Values(
    List<Mention.Dated> dates,
    List<Mention.Timed> times,
    List<Mention.Lasting> durations,
    Mention.@Nullable Counted guests,
    List<Mention.Priced> amounts,
    List<Mention.Percent> percentages,
    List<Mention.Numbered> numbers,
    boolean multiDay,
    boolean anyDay) {}
