/// Whole dialogues, played against the running application and written down for people to read: `docs/conversations`.
@NullMarked
package ai.openevent.dialogue;

import org.jspecify.annotations.NullMarked;
