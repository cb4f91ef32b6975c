/**
 * Starts the system under test: an embedded PostgreSQL and the four services, as processes, from
 * copies of what was built. It refuses to leave anything behind: whatever ends it, a guard process
 * ends what it started. It may import the JDK, the embedded PostgreSQL, picocli and Jackson.
 */
@NullMarked
package superheroes.launcher;

import org.jspecify.annotations.NullMarked;
