/**
 * The fights service: fetches fighters and a place from the other three services, decides fights
 * and stores them. It refuses to invent what another service did not deliver: a failing dependency
 * is an error of the request. It may import {@code store}, {@code catalogue}, {@code bottlenecks}
 * and {@code telemetry}.
 */
@NullMarked
package superheroes.fights;

import org.jspecify.annotations.NullMarked;
