@NullMarked
package ai.openevent;

import org.jspecify.annotations.NullMarked;
