/// From what was read to what is wanted: the one place where a reading meets the booking it is about.
/// Start with [TurnInterpreter].
@NullMarked
package ai.openevent.language.turn;

import org.jspecify.annotations.NullMarked;
