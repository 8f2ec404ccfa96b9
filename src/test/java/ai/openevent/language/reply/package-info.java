/// Tests of the reply texts: every outcome in every language, offers as approved files.
@NullMarked
package ai.openevent.language.reply;

import org.jspecify.annotations.NullMarked;
