package verdict.gatling.requests;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import verdict.project.Request;

/** The names of requests in reports: fixed texts, and each of one request alone. */
final class RequestNames {
  private final Set<String> given = new HashSet<>();

  /**
   * The name of a request; a second one of the same name gets a number.
   *
   * @param sequence the name of the sequence that it is in, if that has one
   */
  String of(Request request, Optional<String> sequence) {
    String own = Expressions.withoutValues(request.shownName());
    String name = sequence.map(of -> Expressions.withoutValues(of) + ": " + own).orElse(own);
    String distinct = name;
    for (int number = 2; !given.add(distinct); number++) {
      distinct = "%s (%d)".formatted(name, number);
    }
    return distinct;
  }
}
