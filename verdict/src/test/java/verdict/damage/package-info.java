/**
 * Damages files in every way that is cheap to think of, and looks what is said of them: figures
 * that are true, or one sentence. It refuses to know how the readers work; a second reader of its
 * own, as simple as can be, says what is in a damaged log.
 */
@NullMarked
package verdict.damage;

import org.jspecify.annotations.NullMarked;
