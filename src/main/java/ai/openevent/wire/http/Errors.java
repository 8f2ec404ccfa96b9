package ai.openevent.wire.http;

import ai.openevent.conversation.NoSuchConversation;
import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The shapes of errors (contract, section 8). What went wrong inside stays in the log.
@RestControllerAdvice
class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final Routes routes;

  Errors(Routes routes) {
    this.routes = routes;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> invalid(Invalid problem) {
    ObjectNode body = Json.object();
    ArrayNode items = body.putArray("detail");
    problem.complaints().forEach(complaint -> items.add(complaint.json()));
    return Json.answer(HttpStatus.UNPROCESSABLE_CONTENT, Json.bytes(body));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refused problem) {
    return detail(problem.status(), problem.detail());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> noConversation(NoSuchConversation problem) {
    return detail(HttpStatus.NOT_FOUND, "Conversation not found");
  }

  /// An unknown path; one with a superfluous slash at its end is sent to where it should be.
  @ExceptionHandler
  ResponseEntity<byte[]> unknownPath(NoResourceFoundException problem, HttpServletRequest request) {
    String path = request.getRequestURI();
    String canonical = path.replaceFirst("/+$", "");
    if (!path.equals(canonical) && !canonical.isEmpty() && !routes.methodsOf(canonical).isEmpty()) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT).location(URI.create(canonical + query)).build();
    }
    return detail(HttpStatus.NOT_FOUND, "Not Found");
  }

  @ExceptionHandler
  ResponseEntity<byte[]> wrongMethod(HttpRequestMethodNotSupportedException problem) {
    String[] supported = problem.getSupportedMethods();
    return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
        .header(HttpHeaders.ALLOW, supported == null ? "" : String.join(", ", Set.of(supported)))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.bytes(Json.object().put("detail", "Method Not Allowed")));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> storeUnavailable(StoreUnavailable problem, HttpServletRequest request) {
    LOG.error("{} {}: the store is unavailable", request.getMethod(), request.getRequestURI(), problem);
    return detail(HttpStatus.SERVICE_UNAVAILABLE,
        "The data can't be stored at the moment, so nothing was changed. Please try again in a minute or contact support.");
  }

  @ExceptionHandler
  ResponseEntity<byte[]> storeConflict(StoreConflict problem, HttpServletRequest request) {
    LOG.warn("{} {}: gave up after too many conflicts", request.getMethod(), request.getRequestURI(), problem);
    return detail(HttpStatus.SERVICE_UNAVAILABLE,
        "Others were changing the same data, so nothing was changed. Please try again.");
  }

  /// The reader left before the answer was written: nobody is there to be told, and nothing has failed.
  @ExceptionHandler
  void nobodyReads(AsyncRequestNotUsableException problem, HttpServletRequest request) {
    LOG.debug("{} {}: the reader left: {}", request.getMethod(), request.getRequestURI(), problem.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> anythingElse(Exception problem, HttpServletRequest request, @Nullable HandlerMethod handler) {
    if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return detail(known.getStatusCode(), phrase(known.getStatusCode()));
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
    return detail(HttpStatus.INTERNAL_SERVER_ERROR,
        "Failed to " + Endpoint.doing(handler).orElse("handle the request") + ". Please try again or contact support.");
  }

  static ResponseEntity<byte[]> detail(HttpStatusCode status, String sentence) {
    return Json.answer(status, Json.bytes(Json.object().put("detail", sentence)));
  }

  static String phrase(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "Request failed" : known.getReasonPhrase();
  }
}
