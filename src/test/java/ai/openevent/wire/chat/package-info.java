@NullMarked
package ai.openevent.wire.chat;

import org.jspecify.annotations.NullMarked;
