package superheroes.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.function.Predicate;

/**
 * Drops labels that cost series and say nothing: Reactor Netty gives every connection provider a
 * new {@code id}, a label without a bound, and Micrometer adds the exception's class as {@code
 * error} to observed requests, which their status and outcome tell already.
 */
final class Labels implements MeterFilter {

  @Override
  public Meter.Id map(Meter.Id id) {
    String name = id.getName();
    if (name.startsWith("reactor.netty.")) {
      return without(id, tag -> tag.getKey().equals("id"));
    }
    if (name.equals(ServerRequests.NAME) || name.equals(ExternalRequests.NAME)) {
      return without(id, tag -> tag.getKey().equals("error"));
    }
    return id;
  }

  private static Meter.Id without(Meter.Id id, Predicate<Tag> dropped) {
    List<Tag> kept = id.getTags().stream().filter(dropped.negate()).toList();
    return id.replaceTags(kept);
  }
}
