/**
 * A load without code: the requests of {@code verdict.yml} as a journey. It refuses to send
 * anything: what it makes are chains of Gatling. It may import {@code parameters}, {@code
 * recording}, {@code journey}, {@code sut} and {@code verdict.project}.
 */
@NullMarked
package verdict.gatling.requests;

import org.jspecify.annotations.NullMarked;
