package verdict.damage;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A file that something happened to.
 *
 * @param what happened, for people who look for why a test failed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Mutation(String what, byte[] bytes) {
  private static final int[] NUMBERS = {Integer.MAX_VALUE, -1, 0, Integer.MIN_VALUE};
  private static final int LONGEST_RUN = 200;
  private static final int LONGEST_BLOCK = 2_000;

  /** One of all; one in eight is mutated twice. */
  static Mutation of(byte[] original, byte[] other, SplittableRandom random) {
    Mutation first = once(original, other, random);
    if (random.nextInt(8) > 0 || first.bytes.length == 0) {
      return first;
    }
    Mutation second = once(first.bytes, other, random);
    return new Mutation(first.what + ", then " + second.what, second.bytes);
  }

  private static Mutation once(byte[] bytes, byte[] other, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(9)) {
      case 0 -> new Mutation("cut at " + at, Arrays.copyOf(bytes, at));
      case 1 -> flipped(bytes, at, 1 << random.nextInt(8));
      case 2 -> flipped(bytes, at, 1 + random.nextInt(255));
      case 3 -> overwritten(bytes, at, NUMBERS[random.nextInt(NUMBERS.length)]);
      case 4 -> inserted(bytes, at, random);
      case 5 -> {
        int length = Math.min(bytes.length - at, 1 + random.nextInt(LONGEST_RUN));
        yield replaced("%d bytes deleted at %d".formatted(length, at), bytes, at, at + length);
      }
      case 6 -> {
        int length = Math.min(bytes.length - at, 1 + random.nextInt(LONGEST_BLOCK));
        byte[] block = Arrays.copyOfRange(bytes, at, at + length);
        int to = random.nextInt(4) > 0 ? at : random.nextInt(bytes.length); // mostly beside itself
        yield replaced(
            "%d bytes of %d repeated at %d".formatted(length, at, to), bytes, to, to, block);
      }
      case 7 -> replaced("itself again", bytes, bytes.length, bytes.length, bytes);
      default -> replaced("another file behind", bytes, bytes.length, bytes.length, other);
    };
  }

  private static Mutation flipped(byte[] bytes, int at, int bits) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) bits;
    return new Mutation("bits %02x flipped at %d".formatted(bits, at), changed);
  }

  private static Mutation overwritten(byte[] bytes, int at, int number) {
    byte[] changed = bytes.clone();
    for (int i = 0; i < Integer.BYTES && at + i < bytes.length; i++) {
      changed[at + i] = (byte) (number >>> (8 * (Integer.BYTES - 1 - i)));
    }
    return new Mutation("%08x written at %d".formatted(number, at), changed);
  }

  private static Mutation inserted(byte[] bytes, int at, SplittableRandom random) {
    byte[] run = new byte[1 + random.nextInt(LONGEST_RUN)];
    if (random.nextBoolean()) {
      random.nextBytes(run);
    } else {
      Arrays.fill(run, bytes[random.nextInt(bytes.length)]); // a byte that has a meaning here
    }
    return replaced("%d bytes inserted at %d".formatted(run.length, at), bytes, at, at, run);
  }

  private static Mutation replaced(String what, byte[] bytes, int from, int to, byte... by) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream(bytes.length + by.length);
    changed.write(bytes, 0, from);
    changed.writeBytes(by);
    changed.write(bytes, to, bytes.length - to);
    return new Mutation(what, changed.toByteArray());
  }
}
