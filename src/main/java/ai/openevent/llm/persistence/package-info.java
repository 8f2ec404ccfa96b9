/// Where the settings and prompts of a team come from: what it stored, the environment, the defaults.
@NullMarked
package ai.openevent.llm.persistence;

import org.jspecify.annotations.NullMarked;
