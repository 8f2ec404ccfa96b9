/// What happened in a conversation, for developers (contract, section 20): told from the journal, never recorded beside it.
/// Start with [Traces].
@NullMarked
package ai.openevent.wire.trace;

import org.jspecify.annotations.NullMarked;
