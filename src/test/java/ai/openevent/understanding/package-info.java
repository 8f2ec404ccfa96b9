/// How well the built-in reader understands messages that were written by people who had not seen it.
@NullMarked
package ai.openevent.understanding;

import org.jspecify.annotations.NullMarked;
