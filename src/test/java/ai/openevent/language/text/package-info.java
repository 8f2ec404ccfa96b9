@NullMarked
package ai.openevent.language.text;

import org.jspecify.annotations.NullMarked;
