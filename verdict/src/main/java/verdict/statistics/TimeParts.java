package verdict.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.ServiceSample;
import verdict.sample.ServiceTotals;
import verdict.statistics.TimePart.Bounds;
import verdict.statistics.TimePart.Kind;

/** What the time of a block's requests went into. */
public final class TimeParts {
  /**
   * Calls of calls of calls are followed so far: services that call each other in a ring end there.
   */
  private static final int MOST_CALLERS = 8;

  /** Counters are read a little before the first request and after the last one. */
  private static final double MOST_OF_SENT = 1.1;

  private final SortedMap<String, ServiceTotals> services;
  private final Set<String> scraped;
  private final double requests;
  private final SortedMap<TimePart, Bounds> parts = new TreeMap<>();

  private TimeParts(BlockFigures block) {
    this.services =
        block.totals().stream()
            .collect(
                Collectors.toMap(
                    ServiceTotals::service, totals -> totals, (one, same) -> one, TreeMap::new));
    this.scraped = block.services().stream().map(ServiceSample::name).collect(Collectors.toSet());
    this.requests = counted(block);
  }

  /** The parts of a block; none when nothing was answered or no service told. */
  public static TimeParts of(BlockFigures block) {
    TimeParts parts = new TimeParts(block);
    if (!parts.services.isEmpty()
        && parts.requests > 0
        && block.overall().succeeded().mean().isPresent()) {
      parts.services.values().forEach(parts::add);
      parts.addOutside(block.overall().succeeded().mean().getAsDouble());
    }
    return parts;
  }

  // Those that the services saw, too: their counters may have begun a little earlier.
  private static double counted(BlockFigures block) {
    return block
        .run()
        .flatMap(RunDescription::counters)
        .map(counters -> (double) counters.requests())
        .orElse((double) block.overall().count());
  }

  Set<TimePart> known() {
    return parts.keySet();
  }

  /** All of them, first those that can be the largest if nothing hides them. */
  public List<TimePart> largestFirst() {
    return parts.entrySet().stream()
        .sorted(Comparator.comparingDouble(part -> -part.getValue().mostMs()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * How long a part is that another block knows: 0 when the service was there and had nothing of
   * it, such as calls that are no longer made; empty when nobody can tell.
   */
  public Optional<Bounds> bounds(TimePart part) {
    Bounds bounds = parts.get(part);
    if (bounds != null) {
      return Optional.of(bounds);
    }
    return !parts.isEmpty() && scraped.contains(part.service())
        ? Optional.of(Bounds.NONE)
        : Optional.empty();
  }

  private void add(ServiceTotals service) {
    String name = service.service();
    double least = leastShare(name, MOST_CALLERS);
    put(new TimePart(Kind.DATABASE, name, ""), service.databaseMs(), least);
    put(new TimePart(Kind.CONNECTION, name, ""), service.connectionMs(), least);
    double one = (service.leftMs() - service.allCallsMs()) / requests;
    double other = (service.leftMs() - service.longestCallsMs()) / requests;
    parts.put(new TimePart(Kind.SELF, name, ""), new Bounds(one * least, other));
    service
        .calls()
        .forEach(
            (called, calls) ->
                put(
                    new TimePart(Kind.BETWEEN, name, called),
                    calls.ms() - servedMs(called, calls.count()),
                    least * service.leastShareOf(called)));
  }

  private void put(TimePart part, double totalMs, double leastShare) {
    double ms = totalMs / requests;
    parts.put(part, new Bounds(ms * leastShare, ms));
  }

  private double servedMs(String called, double count) {
    return Optional.ofNullable(services.get(called))
        .filter(other -> other.served() > 0)
        .map(other -> other.serverMs() / other.served() * count)
        .orElse(0.0);
  }

  /** How much of a service's time the load generator waits for, at least. */
  private double leastShare(String name, int callers) {
    ServiceTotals service = Objects.requireNonNull(services.get(name));
    double share = directShare(service);
    if (callers > 0 && service.served() > 0) {
      for (ServiceTotals caller : services.values()) {
        ServiceTotals.Calls calls = caller.calls().get(name);
        if (calls != null) {
          share +=
              calls.count()
                  / service.served()
                  * caller.leastShareOf(name)
                  * leastShare(caller.service(), callers - 1);
        }
      }
    }
    return Math.min(1, share);
  }

  /** What part of its requests did not come from another service. */
  private double directShare(ServiceTotals service) {
    double called =
        services.values().stream()
            .map(caller -> caller.calls().get(service.service()))
            .filter(Objects::nonNull)
            .mapToDouble(ServiceTotals.Calls::count)
            .sum();
    return service.served() > 0 ? Math.max(0, 1 - called / service.served()) : 1;
  }

  /**
   * Unless more requests came to the services than were sent, other than through calls that they
   * tell of: then a service calls another by a name that is not its own here, and what it does is
   * part of the caller's time.
   */
  private void addOutside(double meanMs) {
    double direct = services.values().stream().mapToDouble(s -> s.served() * directShare(s)).sum();
    if (direct > MOST_OF_SENT * requests) {
      return;
    }
    double directMs =
        services.values().stream().mapToDouble(s -> s.serverMs() * directShare(s)).sum();
    parts.put(new TimePart(Kind.OUTSIDE, "", ""), Bounds.exactly(meanMs - directMs / requests));
  }
}
