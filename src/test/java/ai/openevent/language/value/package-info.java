@NullMarked
package ai.openevent.language.value;

import org.jspecify.annotations.NullMarked;
