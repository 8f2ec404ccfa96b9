/// The file store under crashes, full disks and races.
@NullMarked
package ai.openevent.storage.file;

import org.jspecify.annotations.NullMarked;
