package verdict.run;

import verdict.file.InputFile;
import verdict.file.UnreadableInput;
import verdict.run.log.Excerpt;

/**
 * Reads one format, and says what has to be known about it. The format of a file is recognized by
 * its content, never by its name.
 */
public interface RunReader {
  Format format();

  /** What of a folder may be of this format. */
  FolderFiles files();

  /**
   * Whether a file is of this format.
   *
   * @param head its first bytes, 4,096 at most
   */
  boolean recognizes(byte[] head);

  /**
   * Reads the file, once.
   *
   * @param excerpt what is asked for of the run: of a format that does not tell when a request
   *     began, all
   * @throws UnreadableInput when it is damaged; when only its end is missing, the results say so
   */
  Results read(InputFile file, Excerpt excerpt);
}
