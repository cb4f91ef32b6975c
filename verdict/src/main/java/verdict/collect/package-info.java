/**
 * Makes a run happen: starts the load test, shows its output, and stops all of it when interrupted.
 * It is the only package that may start a process or open a socket, and refuses to read results. It
 * may import {@code run}.
 */
@NullMarked
package verdict.collect;

import org.jspecify.annotations.NullMarked;
