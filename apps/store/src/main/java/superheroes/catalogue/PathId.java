package superheroes.catalogue;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;

/** The id in a path such as {@code /api/heroes/{id}}. */
public final class PathId {

  private PathId() {}

  /** The path variable {@code id}; answers 400 when it is not a whole number of 64 bits. */
  public static long of(ServerRequest request) {
    String text = request.pathVariable("id");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "id must be a whole number, was " + text, e);
    }
  }
}
