@NullMarked
package ai.openevent.wire.http;

import org.jspecify.annotations.NullMarked;
