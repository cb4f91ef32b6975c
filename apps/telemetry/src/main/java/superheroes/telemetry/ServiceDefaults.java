package superheroes.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * The settings that services share: every {@code META-INF/service-defaults.properties} on the class
 * path, with the lowest precedence. A service's own {@code application.properties}, the environment
 * and the command line all win over them.
 */
public final class ServiceDefaults implements EnvironmentPostProcessor {

  private static final String FILES = "classpath*:META-INF/service-defaults.properties";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        var defaults = new ResourcePropertySource(String.valueOf(file.getURL()), file);
        environment.getPropertySources().addLast(defaults);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
