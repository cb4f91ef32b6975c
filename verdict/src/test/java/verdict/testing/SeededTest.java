package verdict.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A claim about every input that {@link Draws} can make: tried with the seeds 0 to 199, or 999 with
 * {@code mvn -P long}.
 *
 * <p>A failure names its seed. {@code -Dseed=17} tries only that seed, whatever its number, {@code
 * -Dseeds=5000} the first 5,000.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Seeds.class)
@ExtendWith(Seeds.class)
public @interface SeededTest {}
