@NullMarked
package ai.openevent.llm.persistence;

import org.jspecify.annotations.NullMarked;
