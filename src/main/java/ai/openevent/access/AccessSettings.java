package ai.openevent.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the doors are set; the environment variables are in `application.yml`.
///
/// @param tenantHeader whether `X-Team-Id` and `X-Manager-Id` count
/// @param teamId the team of requests that name none; empty for the installation's own data
/// @param systemUser who acts when a request names nobody; may be empty
/// @param allowedOrigins comma-separated; empty for local front ends
/// @param requestSizeLimitKb largest request body, in units of 1024 bytes
@ConfigurationProperties("openevent")
record AccessSettings(
    @DefaultValue("false") boolean tenantHeader,
    @DefaultValue("") String teamId,
    @DefaultValue("") String systemUser,
    @DefaultValue("") String allowedOrigins,
    @DefaultValue("1024") int requestSizeLimitKb) {}
