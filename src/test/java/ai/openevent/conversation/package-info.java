/// Tests of conversations, on the real bookings, storage and reply texts; only the reading of messages is scripted.
@NullMarked
package ai.openevent.conversation;

import org.jspecify.annotations.NullMarked;
