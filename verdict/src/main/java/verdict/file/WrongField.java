package verdict.file;

/**
 * A value of a JSON document that its record refuses. The record knows the field; {@link
 * JsonDocument} adds the file and where in it the record lies.
 */
public final class WrongField extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final String field;

  /**
   * @param found what it is or holds, with {@code %s} in place of the field: {@code has -1 in field
   *     %s, not above 0}
   * @param field by its path from the record on; empty for the record itself
   */
  public WrongField(String found, String field) {
    super(found.formatted(field));
    this.found = found;
    this.field = field;
  }

  /** What was found, for people. */
  String found(String at) {
    return found.formatted(JsonDocument.name(at, field));
  }
}
