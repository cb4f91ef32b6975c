package verdict.gatling.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Versioned;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JacksonTest {
  @Test
  void theModuleIsOfTheVersionOfTheDatabindThatGatlingBrings() throws ReflectiveOperationException {
    Class<?> module = Class.forName("com.fasterxml.jackson.datatype.jdk8.PackageVersion");
    Versioned version = (Versioned) module.getConstructor().newInstance();
    assertThat(version.version().toString()).isEqualTo(new ObjectMapper().version().toString());
  }
}
