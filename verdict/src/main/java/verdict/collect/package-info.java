/**
 * Makes runs happen: checks out and builds what is compared, starts the load test, shows its
 * progress, and stops and removes all of it when interrupted. It is the only package that may start
 * a process or open a socket, and refuses to read results. It may import {@code run}.
 */
@NullMarked
package verdict.collect;

import org.jspecify.annotations.NullMarked;
