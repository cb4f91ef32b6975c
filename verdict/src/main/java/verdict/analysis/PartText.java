package verdict.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import verdict.sample.BlockFigures;
import verdict.sample.ServiceSample;
import verdict.sample.ServiceTotals;
import verdict.statistics.TimePart;

/**
 * How the parts of the time of a request are called, by what the services of some blocks tell.
 *
 * @param scraped services that sent metrics
 * @param untimed services of which the time of the queries is not known
 */
public record PartText(Set<String> scraped, Set<String> untimed) {
  public PartText {
    scraped = Set.copyOf(scraped);
    untimed = Set.copyOf(untimed);
  }

  static PartText in(List<BlockFigures> blocks) {
    return new PartText(
        blocks.stream()
            .flatMap(block -> block.services().stream())
            .map(ServiceSample::name)
            .collect(Collectors.toSet()),
        blocks.stream()
            .flatMap(block -> block.totals().stream())
            .filter(totals -> !totals.timesQueries())
            .map(ServiceTotals::service)
            .collect(Collectors.toSet()));
  }

  /** A part in words, where a service can leave open what others tell. */
  String words(TimePart part) {
    return switch (part.kind()) {
      case SELF ->
          untimed.contains(part.service())
              ? "self time of " + part.service() + " with its queries (which it does not time)"
              : of(part);
      case BETWEEN ->
          scraped.contains(part.other())
              ? of(part)
              : "calls from " + part.service() + " to " + part.other();
      default -> of(part);
    };
  }

  /** A part in words: database time in heroes. */
  public static String of(TimePart part) {
    return switch (part.kind()) {
      case DATABASE -> "database time in " + part.service();
      case CONNECTION -> "wait for a database connection in " + part.service();
      case SELF -> "self time of " + part.service() + " (or overlapping calls)";
      case BETWEEN -> "network between " + part.service() + " and " + part.other();
      case OUTSIDE -> "network or load generator (outside the services)";
    };
  }
}
