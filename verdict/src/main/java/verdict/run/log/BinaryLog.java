package verdict.run.log;

import java.io.IOException;
import verdict.run.log.OddRecords.LeftOut;

/**
 * The {@code simulation.log} of Gatling 3.13 and later: records of big-endian numbers, strings
 * named by number once they were written, times in whole milliseconds since the start of the run.
 * An observed format, nowhere documented by Gatling: docs/formats.md.
 */
public final class BinaryLog extends CountedLog {
  private static final byte RUN = 0;
  private static final byte REQUEST = 1;
  private static final byte USER = 2;
  private static final byte GROUP = 3;
  private static final byte ERROR = 4;
  private static final int MOST_SCENARIOS = 100_000;
  private static final int MOST_ASSERTIONS = 100_000;
  private static final int MOST_ASSERTION_BYTES = 1 << 16;
  private static final int MOST_GROUPS = 1_000;

  private final LogBytes bytes;
  private final Strings strings;
  private int shiftMillis;
  private int latestMillis;
  private int scenarios;
  private long recordOffset;

  /**
   * @param excerpt what is counted of it
   */
  public BinaryLog(LogBytes bytes, Excerpt excerpt) {
    super(excerpt);
    this.bytes = bytes;
    this.strings = new Strings(bytes);
  }

  @Override
  public void read() throws IOException {
    readRun();
    while (bytes.hasNext()) {
      recordOffset = bytes.offset();
      byte type = bytes.readByte();
      switch (type) {
        case REQUEST -> readRequest();
        case USER -> readUser();
        case GROUP -> readGroup();
        case ERROR -> readError();
        default -> {
          SecondRun.refuse(bytes, type, recordOffset);
          throw new DamagedLog(
              "a record of type %d at byte %,d".formatted(type, recordOffset),
              "1 (request), 2 (user), 3 (group) or 4 (error)");
        }
      }
      passed(bytes.offset());
    }
  }

  private void readRun() throws IOException {
    byte type = bytes.readByte();
    if (type != RUN) {
      throw new DamagedLog("a first byte %d".formatted(type), "0, for the record of the run");
    }
    String version = strings.read();
    if (version.isEmpty()) {
      throw new DamagedLog("no version of Gatling", "one in the record of the run");
    }
    String simulation = strings.read();
    long start = bytes.readLong();
    String description = strings.read();
    begins(new LogHeader(version, simulation, description, start));
    shiftMillis = shiftMillis();
    latestMillis = Integer.MAX_VALUE - shiftMillis;
    scenarios = size("scenarios", MOST_SCENARIOS);
    for (int i = 0; i < scenarios; i++) {
      strings.read(); // its name, which no record tells of a request
    }
    int assertions = size("assertions", MOST_ASSERTIONS);
    for (int i = 0; i < assertions; i++) {
      bytes.readBytes(size("bytes of an assertion", MOST_ASSERTION_BYTES)); // in Scala's own form
    }
    passed(bytes.offset());
  }

  private int size(String of, int most) throws IOException {
    long place = bytes.offset();
    int size = bytes.readInt();
    if (size < 0 || size > most) {
      throw new DamagedLog(
          "%,d %s at byte %,d".formatted(size, of, place), "0 to %,d".formatted(most));
    }
    return size;
  }

  private void readRequest() throws IOException {
    PathNode at = path(bytes.readInt()).child(strings.readCached());
    int start = bytes.readInt();
    int end = bytes.readInt();
    boolean ok = flag();
    int message = strings.readCached();
    if (isCounted(start, end)) {
      counts().request(at, start + shiftMillis, end + shiftMillis, ok, message);
    }
  }

  private PathNode path(int groups) throws IOException {
    if (groups < 0 || groups > MOST_GROUPS) {
      throw new DamagedLog(
          "%,d groups in the record at byte %,d".formatted(groups, recordOffset),
          "0 to %,d".formatted(MOST_GROUPS));
    }
    PathNode at = counts().root();
    for (int i = 0; i < groups; i++) {
      at = at.child(strings.readCached());
    }
    return at;
  }

  private void readUser() throws IOException {
    int scenario = bytes.readInt();
    boolean starts = flag();
    int at = bytes.readInt();
    requireTime(at);
    if (scenario < 0 || scenario >= scenarios) {
      throw new DamagedLog(
          "a user of scenario %,d in the record at byte %,d".formatted(scenario, recordOffset),
          "one of the %,d scenarios of the run".formatted(scenarios));
    }
    if (at < 0) {
      counts().odd().beforeStart(at);
    }
    if (starts) {
      counts().userStarted(at + shiftMillis);
    } else {
      counts().userEnded(at + shiftMillis);
    }
  }

  private void readGroup() throws IOException {
    int groups = bytes.readInt();
    PathNode at = path(groups);
    int start = bytes.readInt();
    int end = bytes.readInt();
    int responseTimes = bytes.readInt();
    boolean ok = flag();
    if (groups == 0 || responseTimes < -LogHeader.MOST_BEFORE_START_MILLIS) {
      throw new DamagedLog(
          "a group of depth %,d with %,d ms of response times at byte %,d"
              .formatted(groups, responseTimes, recordOffset),
          "depth 1 or more, 0 ms or more");
    }
    if (responseTimes < 0) {
      requireTime(start);
      requireTime(end);
      counts().odd().leftOut(LeftOut.NEGATIVE_SUM);
    } else if (isCounted(start, end)) {
      counts().group(at, start + shiftMillis, end + shiftMillis, responseTimes, ok);
    }
  }

  private void readError() throws IOException {
    int message = strings.readCached();
    requireTime(bytes.readInt());
    counts().error(message);
  }

  private boolean flag() throws IOException {
    byte value = bytes.readByte();
    if ((value & ~1) != 0) {
      throw new DamagedLog(
          "%d for yes or no in the record at byte %,d".formatted(value, recordOffset), "0 or 1");
    }
    return value == 1;
  }

  /** Whether a record from start to end can be counted; if not, it is one that was left out. */
  private boolean isCounted(int start, int end) {
    return (start >= 0 && end >= start && end <= latestMillis) || isOddButCounted(start, end);
  }

  private boolean isOddButCounted(int start, int end) {
    requireTime(start);
    requireTime(end);
    if (end < start) {
      counts().odd().leftOut(LeftOut.END_BEFORE_START);
      return false;
    }
    if (end > Integer.MAX_VALUE + start) { // of a start before the run
      throw damagedTime(end);
    }
    counts().odd().beforeStart(start);
    return true;
  }

  private void requireTime(int at) {
    if (at < -LogHeader.MOST_BEFORE_START_MILLIS || at > latestMillis) {
      throw damagedTime(at);
    }
  }

  private DamagedLog damagedTime(int at) {
    return new DamagedLog(
        "a time of %,d ms since the start of the run in the record at byte %,d"
            .formatted(at, recordOffset),
        "%,d ms to 24 days".formatted(-LogHeader.MOST_BEFORE_START_MILLIS));
  }

  @Override
  public String text(int number) {
    return strings.text(number);
  }
}
