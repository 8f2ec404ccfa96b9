package ai.openevent.wire;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which of the endpoints are open (contract, section 9); the environment variables are in `application.yml`.
///
/// @param development whether the application runs for its developers
/// @param testEndpoints whether payments may be simulated
/// @param dangerousEndpoints whether a client's data may be deleted
/// @param promptsEditor whether prompts may be read and changed
/// @param devTestMode whether a client who writes again is asked to continue or to begin anew
/// @param maxUploadSizeMb largest file of a chat, in MiB
@ConfigurationProperties("openevent")
public record Mode(
    @DefaultValue("false") boolean development,
    @DefaultValue("false") boolean testEndpoints,
    @DefaultValue("false") boolean dangerousEndpoints,
    @DefaultValue("false") boolean promptsEditor,
    @DefaultValue("false") boolean devTestMode,
    @DefaultValue("10") int maxUploadSizeMb) {}
