/**
 * The proof by simulation (docs/method.md): campaigns of which the truth is known, judged by the
 * judge that is shipped and by others. It simulates figures of blocks, not services, and refuses to
 * say anything about a real machine. It may import every package.
 */
@NullMarked
package verdict.proof;

import org.jspecify.annotations.NullMarked;
