/**
 * A read-only table that is served over HTTP: by page, by id, by count and at random. It refuses
 * queries that sort or scan the table, whatever its size. It may import {@code store}, {@code
 * bottlenecks} and Spring.
 */
@NullMarked
package superheroes.catalogue;

import org.jspecify.annotations.NullMarked;
