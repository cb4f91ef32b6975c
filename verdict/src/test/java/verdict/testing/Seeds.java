package verdict.testing;

import java.lang.reflect.Method;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.opentest4j.TestAbortedException;

/** Calls a {@link SeededTest} once a seed and puts the seed into the message of its failure. */
final class Seeds implements ArgumentsProvider, InvocationInterceptor {
  private static final int TRIED = Integer.getInteger("seeds", 200);

  @Override
  public Stream<Arguments> provideArguments(ParameterDeclarations of, ExtensionContext context) {
    return draws(context.getRequiredTestMethod().getName()).map(Arguments::of);
  }

  static Stream<Draws> draws(String test) {
    Long only = Long.getLong("seed");
    LongStream seeds = only == null ? LongStream.range(0, TRIED) : LongStream.of(only);
    return seeds.mapToObj(seed -> new Draws(test, seed));
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation, (Draws) called.getArguments().get(0));
  }

  static void proceed(Invocation<Void> invocation, Draws draws) throws Throwable {
    try {
      invocation.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Throwable e) {
      // Surefire's log shows the message of a failure and not the name of an invocation.
      throw new AssertionError(
          "%s (-Dseed=%d repeats it): %s".formatted(draws, draws.seed(), e.getMessage()), e);
    }
  }
}
