package verdict.run;

import verdict.run.log.Excerpt;

/** Reads one format; which one a file has is told by what is in it, never by its name. */
interface RunReader {
  /**
   * Whether a file is of this format.
   *
   * @param head its first bytes, 4,096 at most
   */
  boolean recognizes(byte[] head);

  /**
   * Reads the file, once.
   *
   * @param excerpt the moment that all times are to be since, not after the start of the run; the
   *     start of the run when it is empty
   * @throws UnreadableInput when it is damaged; when only its end is missing, the results say so
   */
  Results read(InputFile file, Excerpt excerpt);
}
