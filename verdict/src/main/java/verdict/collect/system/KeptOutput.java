package verdict.collect.system;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a process prints, in a file, up to a size: a process that floods its output must neither
 * fill the disk nor wait for a reader.
 */
final class KeptOutput implements Runnable {
  private static final long MOST_BYTES = 50L << 20;
  private static final int MOST_LINE = 1 << 16;
  private static final int LAST_LINES = 5;
  private static final String CUT = "\n... the rest is not kept: it is longer than 50 MiB\n";

  private final InputStream from;
  private final Path file;
  private final StringBuilder line = new StringBuilder();
  private final Deque<String> last = new ArrayDeque<>(); // guarded by this
  private volatile Optional<String> described = Optional.empty();

  KeptOutput(InputStream from, Path file) {
    this.from = from;
    this.file = file;
  }

  /** Reads until the process closes its output. */
  @Override
  public void run() {
    try (InputStream in = new BufferedInputStream(from);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      byte[] bytes = new byte[1 << 13];
      long kept = 0;
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        look(bytes, n);
        if (kept < MOST_BYTES) {
          out.write(bytes, 0, n);
          kept += n;
          if (kept >= MOST_BYTES) {
            out.write(CUT.getBytes(StandardCharsets.UTF_8));
          }
          if (in.available() == 0) {
            out.flush(); // one can follow it
          }
        }
      }
    } catch (IOException e) {
      // The process has ended, or the disk is full: it is measured in any case.
    }
  }

  private void look(byte[] bytes, int n) {
    String text = new String(bytes, 0, n, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        end(line.toString().strip());
        line.setLength(0);
      } else if (line.length() < MOST_LINE) {
        line.append(c);
      }
    }
  }

  private void end(String whole) {
    if (whole.startsWith(SystemProcess.DESCRIPTION)) {
      described = Optional.of(whole.substring(SystemProcess.DESCRIPTION.length()));
    } else if (!whole.isEmpty()) {
      synchronized (this) {
        last.addLast(whole);
        if (last.size() > LAST_LINES) {
          last.removeFirst();
        }
      }
    }
  }

  /** What the process said of itself, as JSON. */
  Optional<String> described() {
    return described;
  }

  /** The last lines that are not empty. */
  synchronized List<String> lastLines() {
    return List.copyOf(last);
  }
}
