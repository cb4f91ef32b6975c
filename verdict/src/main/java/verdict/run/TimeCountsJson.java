package verdict.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import verdict.file.WrongField;
import verdict.run.recording.PackedHistogram;

/**
 * {@link TimeCounts} as the file has them: a histogram in microseconds; or whole milliseconds with
 * their counts, which would lose by a histogram of 3 digits.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TimeCountsJson(long[] milliseconds, long[] counts) {
  private static final long MICROS_PER_MS = 1_000;

  /** How they are read. */
  static final class Reading extends JsonDeserializer<TimeCounts> {
    @Override
    public TimeCounts deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        return context.readValue(parser, TimeCountsJson.class).times();
      }
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (TimeCounts) context.handleUnexpectedToken(String.class, parser);
      }
      String base64 = parser.getText();
      try {
        return TimeCounts.of(PackedHistogram.decode(base64));
      } catch (RuntimeException e) {
        throw new WrongField("has a damaged histogram in field %s", "");
      }
    }
  }

  /** How they are written. */
  static final class Writing extends JsonSerializer<TimeCounts> {
    @Override
    public void serialize(TimeCounts times, JsonGenerator to, SerializerProvider provider)
        throws IOException {
      if (times.total() > 0 && times.resolution() == TimeCounts.Resolution.EXACT_MILLISECONDS) {
        to.writePOJO(of(times));
      } else {
        to.writeString(base64(times.toHistogram()));
      }
    }
  }

  private static TimeCountsJson of(TimeCounts times) {
    long[] milliseconds = new long[times.distinct()];
    long[] counts = new long[times.distinct()];
    for (int i = 0; i < times.distinct(); i++) {
      milliseconds[i] = times.micros(i) / MICROS_PER_MS;
      counts[i] = times.count(i);
    }
    return new TimeCountsJson(milliseconds, counts);
  }

  private TimeCounts times() {
    TreeMap<Long, Long> byMicros = new TreeMap<>();
    for (int i = 0; i < milliseconds.length; i++) {
      if (milliseconds[i] < 0
          || milliseconds[i] > Integer.MAX_VALUE
          || milliseconds.length != counts.length
          || counts[i] < 1) {
        throw new WrongField("has values and counts that do not fit in field %s", "");
      }
      byMicros.merge(milliseconds[i] * MICROS_PER_MS, counts[i], Long::sum);
    }
    return TimeCounts.of(byMicros, TimeCounts.Resolution.EXACT_MILLISECONDS);
  }

  private static String base64(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}
