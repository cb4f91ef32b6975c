package verdict.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void aPasswordIsNeverShown() {
    assertThat(Secrets.hidden("set.database.password", "s3cret")).isEqualTo("***");
    assertThat(Secrets.hidden("set.API_TOKEN", "s3cret")).isEqualTo("***");
    assertThat(Secrets.hidden("postgres.url", "postgresql://me:s3cret@db:5432/x"))
        .isEqualTo("postgresql://***@db:5432/x");
    assertThat(Secrets.hidden("target", "http://me:s3cret@host/")).isEqualTo("http://***@host/");
    assertThat(Secrets.hidden("target", "http://me:s3@cret@host/")).isEqualTo("http://***@host/");
    assertThat(
            Secrets.hidden("spring.r2dbc.url", "r2dbc:x://h/db?user=me&password=s3cret&ssl=true"))
        .isEqualTo("r2dbc:x://h/db?user=me&password=***&ssl=true");
    assertThat(Secrets.hidden("ssl.key-passphrase", "s3cret")).isEqualTo("***");
    assertThat(Secrets.hidden("tls.private-key", "s3cret")).isEqualTo("***");
  }

  @Test
  void everythingElseIs() {
    assertThat(Secrets.hidden("rps", "50")).isEqualTo("50");
    assertThat(Secrets.hidden("target", "http://host:8004/a@b")).isEqualTo("http://host:8004/a@b");
    assertThat(Secrets.hidden("target", "http://host/?page=1&size=2"))
        .isEqualTo("http://host/?page=1&size=2");
  }
}
