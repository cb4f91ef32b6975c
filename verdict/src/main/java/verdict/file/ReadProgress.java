package verdict.file;

/** Hears how far the reading of a file is. */
public interface ReadProgress {
  /** For files that are read before anybody could get impatient. */
  ReadProgress NONE = (bytes, ofBytes) -> {};

  /**
   * Some more was read.
   *
   * @param bytes of the file as it lies there, packed if it is
   * @param ofBytes its size when it was opened
   */
  void read(long bytes, long ofBytes);
}
