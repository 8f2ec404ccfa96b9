/// The default store: plain files below one data folder, one folder per team, one line per commit. Start with
/// [FileStore]; the format is described in `docs/storage.md`.
@NullMarked
package ai.openevent.storage.file;

import org.jspecify.annotations.NullMarked;
