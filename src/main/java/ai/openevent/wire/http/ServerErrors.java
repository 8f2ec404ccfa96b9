package ai.openevent.wire.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Answers for what the server refuses before the application sees it, such as a path with forbidden characters, in the same
/// shape as all others.
public final class ServerErrors extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable problem) {
    if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    String phrase = status == null ? "Request failed" : status.getReasonPhrase();
    try {
      response.setContentType("application/json");
      response.getOutputStream().write(("{\"detail\":\"" + phrase + "\"}").getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // The client is gone, so nobody is left to tell.
      container.getLogger().debug("An error could not be reported", e);
    }
  }
}
