/// The description of the endpoints for programs and people (contract, section 12.4).
@NullMarked
package ai.openevent.wire.description;

import org.jspecify.annotations.NullMarked;
