package superheroes.catalogue;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which part of a list a request asks for, by {@code ?page=0&size=20}.
 *
 * @param page counted from 0, at most 1,000,000
 * @param size rows a page, from 1 to 100: an unbounded list is a bottleneck of its own
 */
public record Paging(int page, int size) {

  private static final int MAX_PAGE = 1_000_000;
  private static final int MAX_SIZE = 100;
  private static final int DEFAULT_SIZE = 20;

  /** Reads the query parameters; answers 400 with the allowed range when one is out of it. */
  public static Paging of(ServerRequest request) {
    return new Paging(
        parameter(request, "page", 0, 0, MAX_PAGE),
        parameter(request, "size", DEFAULT_SIZE, 1, MAX_SIZE));
  }

  private static int parameter(
      ServerRequest request, String name, int absent, int smallest, int largest) {
    String text = request.queryParam(name).orElse(Integer.toString(absent));
    try {
      int value = Integer.parseInt(text);
      if (value >= smallest && value <= largest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // the same answer as for a number out of range
    }
    throw new ResponseStatusException(
        HttpStatus.BAD_REQUEST,
        "%s must be a whole number from %d to %d, was %s".formatted(name, smallest, largest, text));
  }
}
