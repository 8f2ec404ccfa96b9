/// What the house answers: outcomes of a decision in the client's words and language. The texts are resources.
@NullMarked
package ai.openevent.language.reply;

import org.jspecify.annotations.NullMarked;
