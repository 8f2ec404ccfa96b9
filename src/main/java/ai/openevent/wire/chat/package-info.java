/// How a reply reaches a chat: frames of server-sent events, which can be taken up again where they were cut off (contract,
/// section 23.3). Nothing here decides or stores anything.
@NullMarked
package ai.openevent.wire.chat;

import org.jspecify.annotations.NullMarked;
