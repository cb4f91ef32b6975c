package verdict.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that was built, and what it runs on. */
final class Version implements IVersionProvider {
  private static final String FILE = "version.properties";

  // Not from the manifest: scripts/verdict starts from classes, which have none.
  @Override
  public String[] getVersion() throws IOException {
    Properties built = new Properties();
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      built.load(file);
    }
    return new String[] {
      "verdict "
          + built.getProperty("version")
          + " (Java ${java.version}, ${os.name} ${os.version} ${os.arch})"
    };
  }
}
