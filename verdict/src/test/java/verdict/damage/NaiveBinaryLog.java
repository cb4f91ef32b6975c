package verdict.damage;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import verdict.damage.NaiveLog.Damage;
import verdict.damage.NaiveLog.Ending;

/** Reads a binary log with a {@link DataInputStream}, by the table in docs/formats.md. */
final class NaiveBinaryLog {
  private final DataInputStream in;
  private final List<String> cache = new ArrayList<>(List.of("")); // numbered from 1
  private final NaiveLog log = new NaiveLog();
  private int scenarios;

  private NaiveBinaryLog(byte[] bytes) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  static NaiveLog read(byte[] bytes) {
    NaiveBinaryLog reader = new NaiveBinaryLog(bytes);
    NaiveLog log = reader.log;
    try {
      reader.run();
      while (reader.in.available() > 0) {
        reader.record();
      }
      log.ending = Ending.WHOLE;
    } catch (EOFException e) {
      log.ending = log.hasRun ? Ending.PARTIAL : Ending.REFUSED;
    } catch (IOException | Damage e) {
      log.ending = Ending.REFUSED;
    }
    return log;
  }

  private void run() throws IOException, Damage {
    require(in.readByte() == 0, "a run first");
    String version = string();
    require(!version.isEmpty() && version.length() < 64, "a version");
    string(); // the simulation
    log.startEpochMillis = in.readLong();
    string(); // the description
    log.hasRun = true;
    scenarios = size(100_000);
    for (int i = 0; i < scenarios; i++) {
      string();
    }
    int assertions = size(100_000);
    for (int i = 0; i < assertions; i++) {
      in.readFully(new byte[size(65_536)]);
    }
  }

  private void record() throws IOException, Damage {
    byte type = in.readByte();
    if (type == 1) {
      request();
    } else if (type == 2) {
      user();
    } else if (type == 3) {
      group();
    } else {
      require(type == 4, "a type of 1 to 4");
      String message = cached();
      time();
      log.error(message);
    }
  }

  private void request() throws IOException, Damage {
    List<String> groups = path(size(1_000));
    String name = cached();
    long start = time();
    long end = time();
    boolean ok = flag();
    String message = cached();
    if (isCounted(start, end)) {
      log.request(groups, name, start, end, ok, message);
    }
  }

  private boolean isCounted(long start, long end) throws Damage {
    if (end < start) {
      log.leftOut++;
      return false;
    }
    require(end - start <= Integer.MAX_VALUE, "24 days at most");
    log.began(start);
    return true;
  }

  private long time() throws IOException, Damage {
    long millis = in.readInt();
    require(NaiveLog.isTime(millis), "a time of the run");
    return millis;
  }

  private void user() throws IOException, Damage {
    int scenario = in.readInt();
    boolean starts = flag();
    log.began(time());
    require(scenario >= 0 && scenario < scenarios, "a scenario of the run");
    if (starts) {
      log.usersStarted++;
    } else {
      log.usersEnded++;
    }
  }

  private void group() throws IOException, Damage {
    List<String> path = path(size(1_000));
    long start = time();
    long end = time();
    int responseTimes = in.readInt();
    boolean ok = flag();
    require(!path.isEmpty() && responseTimes >= -NaiveLog.MOST_BEFORE_START, "a group");
    if (responseTimes < 0) {
      log.leftOut++;
    } else if (isCounted(start, end)) {
      log.group(path, start, end, responseTimes, ok);
    }
  }

  private List<String> path(int size) throws IOException, Damage {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      path.add(cached());
    }
    return path;
  }

  private boolean flag() throws IOException, Damage {
    byte value = in.readByte();
    require(value == 0 || value == 1, "0 or 1");
    return value == 1;
  }

  private int size(int most) throws IOException, Damage {
    int size = in.readInt();
    require(size >= 0 && size <= most, "a size that can be");
    return size;
  }

  private String cached() throws IOException, Damage {
    int number = in.readInt();
    if (number == cache.size()) {
      cache.add(string().replaceAll("[\n\r\t]", " "));
    }
    require(number != 0 && Math.abs((long) number) < cache.size(), "a string that is there");
    require(number < 0 || number == cache.size() - 1, "a new string");
    return cache.get(Math.abs(number));
  }

  private String string() throws IOException, Damage {
    int length = size(65_536);
    if (length == 0) {
      return "";
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    byte coding = in.readByte();
    require(coding == 0 || (coding == 1 && length % 2 == 0), "a coding");
    return new String(bytes, coding == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
  }

  private static void require(boolean holds, String what) throws Damage {
    if (!holds) {
      throw new Damage("not " + what);
    }
  }
}
