/**
 * Looks for signs of known bottlenecks in a run and says what to try next. It refuses to claim a
 * cause: a finding is what was seen, with figures, and what that often means. It may import {@code
 * run}, {@code sample} and {@code statistics}.
 */
@NullMarked
package verdict.diagnosis;

import org.jspecify.annotations.NullMarked;
