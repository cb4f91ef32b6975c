/**
 * The embedded PostgreSQL, for the launcher and for the tests of the services: real binaries, a
 * database a service, a password made at each start. It refuses to keep anything: the data
 * directory belongs to its caller. It may import the JDK and the library that brings the binaries.
 */
@NullMarked
package superheroes.postgres;

import org.jspecify.annotations.NullMarked;
