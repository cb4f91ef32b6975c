package verdict.collect;

import java.util.regex.Pattern;

/**
 * A version of the sources.
 *
 * @param ref as the user named it
 * @param commit that it was when asked, 40 or 64 hex digits
 * @param dirty whether the work tree of the toolkit had changes that no commit holds
 */
public record GitRef(String ref, String commit, boolean dirty) {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int SHORT = 9;

  public GitRef {
    if (!COMMIT.matcher(commit).matches()) {
      throw new IllegalArgumentException("commit must be 40 or 64 hex digits, was " + commit);
    }
  }

  /** The same version, with what is known of the work tree. */
  public GitRef withDirty(boolean isDirty) {
    return new GitRef(ref, commit, isDirty);
  }

  /** The first digits, as for people. */
  public String shortCommit() {
    return commit.substring(0, SHORT);
  }
}
