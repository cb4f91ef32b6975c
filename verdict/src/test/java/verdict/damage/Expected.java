package verdict.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import verdict.damage.NaiveLog.Ending;

/** Tells what has to be said of a damaged file, as far as a second reader can know. */
interface Expected {
  /** Figures, or one sentence: of what has no checksum and no second reader. */
  Expected ANYTHING = (bytes, isWhole) -> Optional.empty();

  Expected BINARY_LOG = (bytes, isWhole) -> Optional.of(NaiveBinaryLog.read(bytes));
  Expected TEXT_LOG = (bytes, isWhole) -> Optional.of(NaiveTextLog.read(bytes, isWhole));

  /**
   * What is in the bytes; empty when nobody can tell.
   *
   * @param isWhole whether nothing is known to have followed them
   */
  Optional<NaiveLog> read(byte[] bytes, boolean isWhole);

  /** The same of a gzip of it. */
  default Expected packed() {
    return (bytes, isAll) -> {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      boolean isWhole = true;
      try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        byte[] one = new byte[1];
        while (gzip.read(one) > 0) {
          content.write(one[0]);
        }
      } catch (EOFException e) {
        isWhole = false;
      } catch (IOException e) {
        return Optional.of(new NaiveLog()); // refused
      }
      Optional<NaiveLog> log = read(content.toByteArray(), isWhole);
      if (!isWhole && log.isPresent() && log.get().ending == Ending.WHOLE) {
        log.get().ending = Ending.PARTIAL; // more would come
      }
      return log;
    };
  }
}
