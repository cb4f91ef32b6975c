package verdict.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import verdict.file.ReadProgress;

/**
 * Progress on stderr while a large file is read: a bar on a terminal, elsewhere a line now and
 * then.
 */
final class ReadProgressLine implements ReadProgress {
  private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int BAR = 30;
  private static final double BYTES_PER_GIB = 1 << 30;

  private final PrintStream to;
  private final boolean isTerminal;
  private final long everyNanos;
  private long nextNanos = System.nanoTime() + FIRST_NANOS;
  private boolean isDrawn;

  private ReadProgressLine(PrintStream to, boolean isTerminal) {
    this.to = to;
    this.isTerminal = isTerminal;
    this.everyNanos = isTerminal ? TimeUnit.MILLISECONDS.toNanos(200) : FIRST_NANOS;
  }

  static ReadProgressLine onStderr() {
    // Java knows only whether stdin and stdout are a terminal; scripts/verdict knows it of stderr.
    return new ReadProgressLine(System.err, Boolean.getBoolean("verdict.terminal"));
  }

  @Override
  public void read(long bytes, long ofBytes) {
    long nowNanos = System.nanoTime();
    if (nowNanos < nextNanos || ofBytes <= 0) {
      return;
    }
    nextNanos = nowNanos + everyNanos;
    double share = Math.min(1, (double) bytes / ofBytes);
    String text =
        String.format(
            Locale.ROOT,
            "verdict: reading: %.2f of %.2f GiB, %.0f %%",
            bytes / BYTES_PER_GIB,
            ofBytes / BYTES_PER_GIB,
            share * 100);
    if (isTerminal) {
      int done = (int) (share * BAR);
      to.print("\r" + text + " [" + "#".repeat(done) + " ".repeat(BAR - done) + "]");
      to.flush();
      isDrawn = true;
    } else {
      to.println(text);
    }
  }

  /** Leaves a clean line behind. */
  void done() {
    if (isDrawn) {
      to.println();
    }
  }
}
