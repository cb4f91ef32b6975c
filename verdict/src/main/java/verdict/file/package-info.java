/**
 * How any file is opened, unpacked, refused and replaced. What cannot be read is an {@link
 * verdict.file.UnreadableInput} that says what to do. It knows nothing of runs: it may import
 * Jackson and commons-compress, and nothing of Verdict.
 */
@NullMarked
package verdict.file;

import org.jspecify.annotations.NullMarked;
