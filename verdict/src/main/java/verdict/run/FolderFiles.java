package verdict.run;

import java.util.List;
import java.util.Optional;

/**
 * The files of a format in the folder that a load test left.
 *
 * @param names relative to the folder, the better first; a file of such a name is read whatever is
 *     in it, so that the user hears what is wrong with it
 * @param alsoLike the names, as a regular expression, of further files that are read together with
 *     these where their content is of the format; empty when only one file is read
 * @param haveReport whether Gatling's report beside them is of the same requests
 */
public record FolderFiles(List<String> names, Optional<String> alsoLike, boolean haveReport) {
  public FolderFiles {
    names = List.copyOf(names);
  }
}
