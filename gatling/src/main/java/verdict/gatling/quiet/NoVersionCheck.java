package verdict.gatling.quiet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;
import org.jspecify.annotations.Nullable;

/**
 * Preferences in memory that say that Gatling has just looked for a newer version of itself, in
 * vain. It has no other switch; without this every run asks Maven Central first, waiting for up to
 * one second. The name of this class is in the POM.
 */
public final class NoVersionCheck implements PreferencesFactory {
  private final Preferences root = new InMemory(null, "");

  @Override
  public Preferences systemRoot() {
    return root;
  }

  @Override
  public Preferences userRoot() {
    return root;
  }

  private static final class InMemory extends AbstractPreferences {
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Map<String, InMemory> children = new ConcurrentHashMap<>();

    InMemory(@Nullable InMemory parent, String name) {
      super(parent, name);
      if (name.equals("latestVersion")) {
        values.put("lastCheckSuccess", "false");
        values.put("lastCheckTimestamp", Long.toString(Long.MAX_VALUE)); // never out of date
      }
    }

    @Override
    protected void putSpi(String key, String value) {
      values.put(key, value);
    }

    @Override
    protected @Nullable String getSpi(String key) {
      return values.get(key);
    }

    @Override
    protected void removeSpi(String key) {
      values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {
      values.clear();
    }

    @Override
    protected String[] keysSpi() {
      return values.keySet().toArray(String[]::new);
    }

    @Override
    protected String[] childrenNamesSpi() {
      return children.keySet().toArray(String[]::new);
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
      return children.computeIfAbsent(name, n -> new InMemory(this, n));
    }

    @Override
    protected void syncSpi() {}

    @Override
    protected void flushSpi() {}
  }
}
