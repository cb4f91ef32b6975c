package verdict.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import verdict.run.Measurement;
import verdict.run.SideName;
import verdict.run.folder.RunFolder;
import verdict.run.recording.ResponseTimesWriter;
import verdict.sample.BlockFigures;

/** A run folder in the making: 50 requests/s for 60 s from one service, unless told otherwise. */
public final class TestRun {
  /** What most runs were built of. */
  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  /** The one after it. */
  static final String NEXT_COMMIT = "c4e1f09b7a2d8356e0b1f4a97d62c8530e9fb1a4";

  private static final Instant START = Instant.parse("2026-11-24T02:15:30.123Z");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private record Event(long atMicros, Consumer<ResponseTimesWriter> record) {}

  private final ObjectNode json;
  private final List<Event> events = new ArrayList<>();
  private final Map<String, String> scrapes = new TreeMap<>();
  private final Map<String, Integer> logged = new TreeMap<>();

  private TestRun() {
    try {
      this.json = (ObjectNode) MAPPER.readTree(TestRun.class.getResourceAsStream("/run/run.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code src/test/resources/run/run.json} says, with nothing recorded yet. */
  public static TestRun empty() {
    return new TestRun();
  }

  /** 3,000 requests of one name in 60 s, from 4 ms to 13.99 ms times the factor, lag 0.1 ms. */
  public static TestRun fine(double factor) {
    return empty().steady("fights: random fighters", 3_000, 60, factor);
  }

  /** Requests evenly over some seconds. */
  public TestRun steady(String name, int count, int seconds, double factor) {
    for (int i = 0; i < count; i++) {
      // 7919 is a prime, so every remainder comes equally often, in a shuffled order.
      long micros = Math.round((4_000 + (i * 7_919L % 1_000) * 10) * factor);
      long start = (long) i * seconds * 1_000_000 / count;
      succeeded(start + micros, name, micros);
      if (i % 3 == 0) {
        lag(start, 100);
      }
    }
    return this;
  }

  /** Requests as a real run has them: late by a little, and with a level and a tail of its own. */
  TestRun drawn(String name, int count, int seconds, double factor, long seed) {
    Random random = new Random(seed); // which gives the same numbers on every machine
    double level = factor * StrictMath.exp(0.005 * random.nextGaussian());
    double tail = 0.02 * random.nextGaussian();
    for (int i = 0; i < count; i++) {
      double rank = i * 7_919L % 1_000 / 1_000.0;
      double noise = StrictMath.exp(0.03 * random.nextGaussian());
      double ofTail = 1 + tail * rank * rank * rank * rank;
      long micros = Math.round((4_000 + 10_000 * rank) * level * ofTail * noise);
      long start = (long) i * seconds * 1_000_000 / count + random.nextInt(40_000);
      succeeded(start + micros, name, micros);
      if (i % 3 == 0) {
        lag(start, 60 + random.nextInt(80));
      }
    }
    return this;
  }

  /** At another time; it lasts as long. */
  public TestRun startedAt(Instant start) {
    return json(
        j -> {
          Duration length =
              Duration.between(
                  Instant.parse(j.path("startedAt").asText()),
                  Instant.parse(j.path("endedAt").asText()));
          j.put("runId", "run-" + start);
          j.put("startedAt", start.toString());
          j.put("endedAt", start.plus(length).toString());
        });
  }

  /** Of a build after that of other runs. */
  public TestRun ofNextCommit() {
    return json(j -> j.withObject("git").put("commit", NEXT_COMMIT));
  }

  public TestRun succeeded(long atMicros, String name, long micros) {
    events.add(new Event(atMicros, writer -> writer.record(name, micros)));
    return this;
  }

  public TestRun failed(long atMicros, String name, String kind, long micros) {
    events.add(new Event(atMicros, writer -> writer.recordFailure(name, kind, micros)));
    return this;
  }

  public TestRun lag(long atMicros, long micros) {
    events.add(new Event(atMicros, writer -> writer.recordLag(micros)));
    return this;
  }

  /** Lags of which the p99 is this: 12 more of 1,000 small ones, and p99 is rank 1,002 of 1,012. */
  public TestRun late(long micros) {
    for (int i = 0; i < 12; i++) {
      lag(i, micros);
    }
    return this;
  }

  /** Changes run.json. */
  public TestRun json(Consumer<ObjectNode> change) {
    change.accept(json);
    return this;
  }

  /** Whether it is a block of that side of a duet. */
  public boolean isOf(SideName side) {
    return json.at("/block/side").asText().equals(side.key());
  }

  /** The round of a duet that it is a block of; 0 of a run of its own. */
  public int round() {
    return json.at("/block/round").asInt();
  }

  /** How many requests its load comes to. */
  int asked() {
    JsonNode load = json.path("load");
    return (int)
        (load.path("requestsPerSecond").asDouble() * load.path("durationSeconds").asDouble());
  }

  /** Gatling's own log of the run has so many requests of that name. */
  public TestRun loggedByGatling(String name, int count) {
    logged.merge(name, count, Integer::sum);
    return this;
  }

  /** Metrics of a service at both edges of the window. */
  public TestRun scraped(String service, String before, String after) {
    scrapes.put(service + "-before.prom", before);
    scrapes.put(service + "-after.prom", after);
    return this;
  }

  /** The metrics of {@code src/test/resources/run/fights-*.prom}. */
  public TestRun withServiceMetrics() {
    return scraped("fights", resource("fights-before.prom"), resource("fights-after.prom"));
  }

  public static String resource(String name) {
    try (var stream = TestRun.class.getResourceAsStream("/run/" + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource run/" + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the folder and returns it. */
  public Path in(Path folder) {
    try {
      Files.createDirectories(folder.resolve("metrics"));
      Files.writeString(folder.resolve("run.json"), json.toPrettyString());
      for (Map.Entry<String, String> scrape : scrapes.entrySet()) {
        Files.writeString(folder.resolve("metrics").resolve(scrape.getKey()), scrape.getValue());
      }
      if (!logged.isEmpty()) {
        writeGatlingLog(Files.createDirectories(folder.resolve("gatling")));
      }
      events.sort(Comparator.comparingLong(Event::atMicros));
      AtomicLong nanos = new AtomicLong();
      try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, START, nanos::get)) {
        for (Event event : events) {
          nanos.set(event.atMicros * 1_000);
          event.record.accept(writer);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeGatlingLog(Path folder) throws IOException {
    try (BinaryLogWriter log =
        new BinaryLogWriter(Files.newOutputStream(folder.resolve("simulation.log")))) {
      log.run("3.15.1", "loadtest.simulations.SteadySimulation", START.toEpochMilli(), "", 1);
      for (Map.Entry<String, Integer> requests : logged.entrySet()) {
        for (int i = 0; i < requests.getValue(); i++) {
          log.request(List.of(), requests.getKey(), i, i + 1, "");
        }
      }
    }
  }

  /** Writes the folder and reads it back. */
  public Measurement measured(Path folder) {
    return RunFolder.read(in(folder));
  }

  /** Writes the folder, reads it back and summarizes it. */
  public BlockFigures summarized(Path folder) {
    return BlockFigures.of(measured(folder));
  }
}
