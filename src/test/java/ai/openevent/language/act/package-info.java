@NullMarked
package ai.openevent.language.act;

import org.jspecify.annotations.NullMarked;
