package verdict.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is no file is written through; what is one is replaced whole. */
@DisabledOnOs(OS.WINDOWS)
class DeviceTest {
  private static final String TEXT = "é\n".repeat(100);

  @TempDir Path folder;

  @Test
  void aFifoIsWrittenThroughAndStaysOne() throws Exception {
    Path fifo = made("mkfifo", "fifo");
    assertThatAReaderOf(fifo).gets(fifo);
    assertThat(Device.is(fifo)).isTrue();
    assertThat(names()).containsExactly("fifo");
  }

  @Test
  void soIsOneBehindALink() throws Exception {
    Path fifo = made("mkfifo", "fifo");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("fifo"));
    assertThatAReaderOf(fifo).gets(link);
    assertThat(link).isSymbolicLink();
    assertThat(Device.is(fifo)).isTrue();
  }

  @Test
  void aDeviceNodeStaysOne() throws Exception {
    Path nothing = made("mknod", "nothing", "c", "1", "3"); // what /dev/null is
    AtomicFile.write(nothing, TEXT);
    assertThat(Files.readAllBytes(nothing)).isEmpty();
    assertThat(Device.is(nothing)).isTrue();
    assertThat(names()).containsExactly("nothing");
  }

  @Test
  void aDeviceThatIsFullIsNamedWithTheReason() throws Exception {
    Path full = made("mknod", "full", "c", "1", "7"); // what /dev/full is
    assertThatThrownBy(() -> AtomicFile.write(full, TEXT))
        .isInstanceOf(Device.Refused.class)
        .hasMessage(full + ": No space left on device; free the disk or name another place");
    assertThat(Device.is(full)).isTrue();
  }

  @Test
  void aSocketIsRefusedAndStays() throws Exception {
    Path socket = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertThatThrownBy(() -> AtomicFile.write(socket, TEXT))
          .isInstanceOf(Device.Refused.class)
          .hasMessageStartingWith(socket + ": ");
      assertThat(Device.is(socket)).isTrue();
    }
  }

  @Test
  void anOpenFileByItsNumberIsNoFileOfItsOwn() throws Exception {
    assumeThat(Path.of("/proc/self/fd")).exists();
    assertThat(Device.is(Path.of("/dev/stdout"))).isTrue();
    assertThat(Device.is(Path.of("/proc/self/fd/../fd/2"))).isTrue();
    Path folderLink = Files.createSymbolicLink(folder.resolve("open"), Path.of("/proc/self/fd"));
    assertThat(Device.is(folderLink.resolve("1"))).isTrue();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/stdout"));
    assertThat(Device.is(Files.createSymbolicLink(folder.resolve("second"), link))).isTrue();
  }

  @Test
  void filesFoldersAndWhatIsNotThereAreNone() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    assertThat(Stream.of(folder, file, loop, folder.resolve("none/none"), Path.of("/")))
        .noneMatch(Device::is);
  }

  @Test
  void aFileIsReplacedBehindItsLink() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "a longer text than the new one");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFile.write(link, "new");
    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
    assertThat(names()).containsExactly("file", "link");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  /** A node of the file system; the test is skipped where this user may not make one. */
  private Path made(String program, String name, String... more) throws Exception {
    Path path = folder.resolve(name);
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(program, path.toString()), Stream.of(more)).toList())
            .start();
    assumeThat(process.waitFor()).isZero();
    return path;
  }

  private static Reader assertThatAReaderOf(Path fifo) {
    return new Reader(
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(fifo);
              } catch (IOException e) {
                return e.toString();
              }
            }));
  }

  private record Reader(CompletableFuture<String> read) {
    void gets(Path written) throws Exception {
      AtomicFile.write(written, TEXT);
      assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo(TEXT);
    }
  }
}
