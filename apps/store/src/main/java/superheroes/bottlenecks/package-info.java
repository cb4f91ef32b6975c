/**
 * Faults that can be injected into the services, to see whether a measurement detects them. All are
 * off by default and are read when the service starts, so that switching one on needs no build. It
 * refuses faults that no service has. It may import nothing of the project.
 */
@NullMarked
package superheroes.bottlenecks;

import org.jspecify.annotations.NullMarked;
