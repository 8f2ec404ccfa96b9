/// Measurements with JMH, not tests: `./mvnw verify -Pbench`. What they have to hold is in the comment of each class; a shared
/// machine is no place to fail a build over microseconds.
@NullMarked
package ai.openevent.bench;

import org.jspecify.annotations.NullMarked;
