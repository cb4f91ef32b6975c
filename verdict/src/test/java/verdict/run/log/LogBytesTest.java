package verdict.run.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

class LogBytesTest {
  /** Gives nothing but one failure, once, and looks as if it were at its end afterwards. */
  private static final class Failing extends InputStream {
    private boolean hasFailed;

    @Override
    public int read() throws IOException {
      return read(new byte[1], 0, 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (hasFailed) {
        return -1;
      }
      hasFailed = true;
      throw new EOFException("cut off");
    }
  }

  private static LogBytes bytesBeforeFailure(int count) {
    InputStream whole = new ByteArrayInputStream(new byte[count]);
    return new LogBytes(new SequenceInputStream(whole, new Failing()));
  }

  @Test
  void whatCameBeforeAFailureIsReadFirst() throws IOException {
    LogBytes bytes = bytesBeforeFailure(8);
    for (int i = 0; i < 2; i++) {
      assertThat(bytes.hasNext()).isTrue();
      assertThat(bytes.readInt()).isZero();
    }
    assertThatThrownBy(bytes::hasNext).isInstanceOf(EOFException.class).hasMessage("cut off");
    assertThat(bytes.offset()).isEqualTo(8);
  }

  @Test
  void aFailureInsideARecordIsTheFailureAndNotAnEnd() throws IOException {
    LogBytes bytes = bytesBeforeFailure(6);
    assertThat(bytes.hasNext()).isTrue();
    bytes.readInt();
    assertThatThrownBy(bytes::readInt).isInstanceOf(EOFException.class);
  }

  @Test
  void anEndInsideANumberIsTheEndOfTheLog() throws IOException {
    LogBytes bytes = new LogBytes(new ByteArrayInputStream(new byte[6]));
    assertThat(bytes.hasNext()).isTrue();
    bytes.readInt();
    assertThat(bytes.hasNext()).isTrue();
    assertThatThrownBy(bytes::readInt).isInstanceOf(LogEnd.class);
  }
}
