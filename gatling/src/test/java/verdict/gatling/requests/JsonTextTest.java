package verdict.gatling.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void aTextThatIsOneValueBecomesThatValueAsJson() throws Exception {
    assertThat(text("{\"product\":\"#{id}\",\"all\":[\"#{a}\",1,null,true]}"))
        .isEqualTo(
            "{\"product\":#{id.jsonStringify()},\"all\":[#{a.jsonStringify()},1,null,true]}");
  }

  @Test
  void otherTextsStayTexts() throws Exception {
    assertThat(text("{\"a\":\"x #{id}\",\"b\":\"#{randomUuid()}\",\"c\":\"say \\\"hi\\\"\"}"))
        .isEqualTo("{\"a\":\"x #{id}\",\"b\":\"#{randomUuid()}\",\"c\":\"say \\\"hi\\\"\"}");
  }

  @Test
  void aFunctionWhoseValueIsANumberIsANumber() throws Exception {
    assertThat(text("{\"a\":\"#{randomInt(1,5)}\"}")).isEqualTo("{\"a\":#{randomInt(1,5)}}");
  }

  @Test
  void everyTextIsFilledInFirst() throws Exception {
    assertThat(JsonText.of(new ObjectMapper().readTree("[\"a\",\"q\"]"), text -> text + "\""))
        .isEqualTo("[\"a\\\"\",\"q\\\"\"]");
  }

  private static String text(String json) throws JsonProcessingException {
    return JsonText.of(new ObjectMapper().readTree(json), text -> text);
  }
}
