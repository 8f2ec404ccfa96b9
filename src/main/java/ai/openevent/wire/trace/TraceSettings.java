package ai.openevent.wire.trace;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether and where traces are told; the environment variables are in `application.yml`.
///
/// @param debugTrace whether the debug routes answer
/// @param debugTraceDir where reports are put that are to be kept
@ConfigurationProperties("openevent")
record TraceSettings(@DefaultValue("false") boolean debugTrace, @DefaultValue("./tmp-debug") Path debugTraceDir) {}
