package superheroes.telemetry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something that a request needs failed: a database, or another service. Its message is written for
 * the user of the API; the cause is for the log.
 */
public final class ServiceFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;

  /** A failure that is answered with {@code status}: 502, 503 or 504. */
  public ServiceFailure(HttpStatus status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** What the request is answered with. */
  public HttpStatus status() {
    return status;
  }
}
