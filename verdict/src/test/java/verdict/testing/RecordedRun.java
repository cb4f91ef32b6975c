package verdict.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run as the plain list of what happened in it, for tests that compute from it what a reader of
 * its log should find.
 *
 * @param startEpochMillis the wall clock at its start
 * @param events in the order in which they are logged
 */
public record RecordedRun(long startEpochMillis, List<Event> events) {
  /** As the binary log calls its writer. */
  public static final String VERSION = "3.15.1";

  public static final String SIMULATION = "shop.\u00dcbung";
  public static final String DESCRIPTION = "Vorher: \"gr\u00f6\u00dfer\" \\ <b>\u4f8b</b>";

  /** Something that happened; its times are milliseconds since the start of the run. */
  public sealed interface Event permits Request, Pass, User, GeneratorError {
    /** The same, so much later. */
    Event after(int millis);
  }

  /**
   * A request.
   *
   * @param groups from the outermost
   * @param failure its message, empty when it succeeded
   */
  public record Request(List<String> groups, String name, int start, int end, String failure)
      implements Event {
    public boolean ok() {
      return failure.isEmpty();
    }

    public int millis() {
      return end - start;
    }

    /** Groups and name. */
    public List<String> path() {
      List<String> path = new ArrayList<>(groups);
      path.add(name);
      return path;
    }

    @Override
    public Event after(int millis) {
      return new Request(groups, name, start + millis, end + millis, failure);
    }
  }

  /** A pass through a group. */
  public record Pass(List<String> groups, int start, int end, int responseTimes, boolean ok)
      implements Event {
    public int millis() {
      return end - start;
    }

    @Override
    public Event after(int millis) {
      return new Pass(groups, start + millis, end + millis, responseTimes, ok);
    }
  }

  /** A user that comes or goes. */
  public record User(boolean starts, int at) implements Event {
    @Override
    public Event after(int millis) {
      return new User(starts, at + millis);
    }
  }

  /** Something that went wrong and was no request. */
  public record GeneratorError(String message, int at) implements Event {
    @Override
    public Event after(int millis) {
      return new GeneratorError(message, at + millis);
    }
  }

  public RecordedRun {
    events = List.copyOf(events);
  }

  public Stream<Request> requests() {
    return events.stream().filter(Request.class::isInstance).map(Request.class::cast);
  }

  public Stream<Pass> passes() {
    return events.stream().filter(Pass.class::isInstance).map(Pass.class::cast);
  }

  public Stream<User> users() {
    return events.stream().filter(User.class::isInstance).map(User.class::cast);
  }

  public Stream<GeneratorError> errors() {
    return events.stream().filter(GeneratorError.class::isInstance).map(GeneratorError.class::cast);
  }

  /** As Gatling 3.13 and later log it. */
  public byte[] binaryLog() {
    return written(
        out -> {
          try (BinaryLogWriter log = new BinaryLogWriter(out)) {
            log.run(VERSION, SIMULATION, startEpochMillis, DESCRIPTION, 1);
            for (Event event : events) {
              if (event instanceof Request r) {
                log.request(r.groups, r.name, r.start, r.end, r.failure);
              } else if (event instanceof Pass p) {
                log.group(p.groups, p.start, p.end, p.responseTimes, p.ok);
              } else if (event instanceof User u) {
                log.user(0, u.starts, u.at);
              } else if (event instanceof GeneratorError e) {
                log.error(e.message, e.at);
              }
            }
          }
        });
  }

  /** As Gatling 2.0 to 3.12 log it. */
  public byte[] textLog(TextLogWriter.Age age) {
    return written(
        out -> {
          try (TextLogWriter log = new TextLogWriter(out, age)) {
            log.run(SIMULATION, startEpochMillis, DESCRIPTION);
            for (Event event : events) {
              if (event instanceof Request r) {
                log.request(r.groups, r.name, r.start, r.end, r.failure);
              } else if (event instanceof Pass p) {
                log.group(p.groups, p.start, p.end, p.responseTimes, p.ok);
              } else if (event instanceof User u) {
                log.user(u.starts, u.at);
              } else if (event instanceof GeneratorError e) {
                log.error(e.message, e.at);
              }
            }
          }
        });
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
