@NullMarked
package ai.openevent.language;

import org.jspecify.annotations.NullMarked;
