package ai.openevent.storage.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the files are cut.
///
/// @param segmentSize a journal file is followed by a new one when it has this size
/// @param snapshotEvery how much a team's journal grows until its start-up cache is written again
@ConfigurationProperties("openevent.storage")
record StorageSettings(@DefaultValue("64MB") DataSize segmentSize, @DefaultValue("64MB") DataSize snapshotEvery) {}
