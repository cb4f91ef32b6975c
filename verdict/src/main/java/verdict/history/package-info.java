/**
 * What a team keeps of its measurements, a line each, and how a metric changed over them. It may
 * import {@code file}, {@code run}, {@code sample} and {@code statistics}.
 */
@NullMarked
package verdict.history;

import org.jspecify.annotations.NullMarked;
