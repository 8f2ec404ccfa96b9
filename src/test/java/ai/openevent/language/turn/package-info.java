@NullMarked
package ai.openevent.language.turn;

import org.jspecify.annotations.NullMarked;
