/**
 * Writes a first {@code verdict.yml} for the project that it finds in a folder. It refuses to
 * guess: what it does not find is a comment that says what to write. It may import {@code file} and
 * {@code project}.
 */
@NullMarked
package verdict.project.init;

import org.jspecify.annotations.NullMarked;
