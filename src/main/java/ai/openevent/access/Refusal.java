package ai.openevent.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What a gate answers instead of letting a request through.
///
/// @param json the body
record Refusal(int status, String json) {

  /// The shape of the gates: a code for programs and a sentence for people. Both are ours and hold no quotation marks.
  static Refusal coded(int status, String code, String sentence) {
    return new Refusal(status, "{\"error\":\"" + code + "\",\"detail\":\"" + sentence + "\"}");
  }

  static Refusal plain(int status, String sentence) {
    return new Refusal(status, "{\"detail\":\"" + sentence + "\"}");
  }

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
