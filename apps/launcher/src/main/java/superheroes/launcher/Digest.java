package superheroes.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a file or a directory by its content, so that what has not changed is used again. */
final class Digest {

  private static final int LENGTH = 16;

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
    return this;
  }

  Digest addFile(Path file) throws IOException {
    sha256.update(Files.readAllBytes(file));
    return this;
  }

  /** The first 16 hexadecimal digits, which is enough for a handful of names. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest()).substring(0, LENGTH);
  }
}
