package verdict.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.run.PrintedTimes;
import verdict.run.RequestTimes;
import verdict.run.Results;

/** Names of requests that hold an id, so that each id has figures of its own. */
final class RequestNames {
  private static final int MANY = 100;

  /** Numbers, and what looks like a UUID or a hash. */
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8,}(-[0-9a-fA-F]{4,})*|\\d+");

  private RequestNames() {}

  /** Empty when there are no more names than a person would give. */
  static Optional<Caveat> caveat(Results results) {
    List<String> names = names(results);
    if (names.size() <= MANY) {
      return Optional.empty();
    }
    Map<String, List<String>> alike =
        names.stream().collect(Collectors.groupingBy(name -> ID.matcher(name).replaceAll("#")));
    List<String> most =
        alike.values().stream()
            .max(
                Comparator.<List<String>>comparingInt(List::size)
                    .thenComparing(same -> same.get(0)))
            .orElse(List.of());
    String example =
        most.size() * 2 < names.size()
            ? ""
            : ": %s of them differ from \"%s\" in an id only"
                .formatted(Figures.count(most.size() - 1), most.get(0));
    return Optional.of(Caveat.Kind.MANY_REQUEST_NAMES.with(Figures.count(names.size()), example));
  }

  private static List<String> names(Results results) {
    Stream<String> names =
        results.requests().isEmpty()
            ? results.printed().stream()
                .filter(row -> row.kind() == PrintedTimes.Kind.REQUEST)
                .map(row -> String.join(RequestTimes.SEPARATOR, row.path()))
            : results.requests().stream().map(RequestTimes::path);
    return names.sorted().toList();
  }
}
