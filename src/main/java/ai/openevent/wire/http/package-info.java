/// What all endpoints have in common: reading a request strictly, answering in JSON, and the shapes of errors (contract,
/// sections 1 and 8).
@NullMarked
package ai.openevent.wire.http;

import org.jspecify.annotations.NullMarked;
