/// What was shown to a client, frozen: the data behind the information pages (contract, section 19). Start with
/// [Snapshots].
@NullMarked
package ai.openevent.wire.snapshot;

import org.jspecify.annotations.NullMarked;
