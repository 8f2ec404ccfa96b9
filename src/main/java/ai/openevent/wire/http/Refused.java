package ai.openevent.wire.http;

import org.springframework.http.HttpStatus;

/// A request that is understood and not followed; answered with `{"detail": …}`.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String detail;

  public Refused(HttpStatus status, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.detail = detail;
  }

  public static Refused notFound(String detail) {
    return new Refused(HttpStatus.NOT_FOUND, detail);
  }

  public static Refused badRequest(String detail) {
    return new Refused(HttpStatus.BAD_REQUEST, detail);
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }
}
