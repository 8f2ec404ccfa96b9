/// The pages in a real browser (`./mvnw verify -Pbrowser`).
@NullMarked
package ai.openevent.browser;

import org.jspecify.annotations.NullMarked;
