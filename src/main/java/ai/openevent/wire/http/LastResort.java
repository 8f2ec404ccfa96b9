package ai.openevent.wire.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import io.swagger.v3.oas.annotations.Hidden;

/// Answers for what failed outside of every controller, in the same shape.
@Hidden
@RestController
class LastResort implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<byte[]> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    if (status == null || status.is5xxServerError()) {
      return Errors.detail(HttpStatus.INTERNAL_SERVER_ERROR,
          "Failed to handle the request. Please try again or contact support.");
    }
    return Errors.detail(status, Errors.phrase(status));
  }
}
