package verdict.testing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a {@code simulation.log} as Gatling 3.13 and later does (docs/formats.md). */
public final class BinaryLogWriter implements AutoCloseable {
  private final DataOutputStream out;
  private final Map<String, Integer> cache = new HashMap<>();

  public BinaryLogWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  public BinaryLogWriter run(
      String version, String simulation, long startEpochMillis, String description, int scenarios)
      throws IOException {
    out.writeByte(0);
    string(version);
    string(simulation);
    out.writeLong(startEpochMillis);
    string(description);
    out.writeInt(scenarios);
    for (int i = 0; i < scenarios; i++) {
      string("scenario " + i);
    }
    out.writeInt(0); // assertions
    return this;
  }

  public void request(List<String> groups, String name, int start, int end, String failure)
      throws IOException {
    out.writeByte(1);
    path(groups);
    cached(name);
    out.writeInt(start);
    out.writeInt(end);
    out.writeByte(failure.isEmpty() ? 1 : 0);
    cached(failure);
  }

  public void user(int scenario, boolean starts, int at) throws IOException {
    out.writeByte(2);
    out.writeInt(scenario);
    out.writeByte(starts ? 1 : 0);
    out.writeInt(at);
  }

  public void group(List<String> groups, int start, int end, int responseTimes, boolean ok)
      throws IOException {
    out.writeByte(3);
    path(groups);
    out.writeInt(start);
    out.writeInt(end);
    out.writeInt(responseTimes);
    out.writeByte(ok ? 1 : 0);
  }

  public void error(String message, int at) throws IOException {
    out.writeByte(4);
    cached(message);
    out.writeInt(at);
  }

  private void path(List<String> groups) throws IOException {
    out.writeInt(groups.size());
    for (String group : groups) {
      cached(group);
    }
  }

  private void cached(String text) throws IOException {
    Integer number = cache.get(text);
    if (number == null) {
      cache.put(text, cache.size() + 1);
      out.writeInt(cache.size());
      string(text);
    } else {
      out.writeInt(-number);
    }
  }

  // As a JVM keeps its strings: one byte a character where that will do.
  private void string(String text) throws IOException {
    if (text.isEmpty()) {
      out.writeInt(0);
      return;
    }
    boolean isLatin1 = text.chars().allMatch(c -> c < 256);
    byte[] bytes =
        text.getBytes(isLatin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.writeByte(isLatin1 ? 0 : 1);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
