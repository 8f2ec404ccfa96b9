/// What a message does: the acts of its sentences, its questions with their topics, and how they fit together.
@NullMarked
package ai.openevent.language.act;

import org.jspecify.annotations.NullMarked;
