package org.cascade.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  @Test
  void aPortMayBeLeftOut() {
    assertThat(ServerAddress.parse("cascade.example")).hasToString("cascade.example:8980");
  }

  @Test
  void anAddressOfTheNewerProtocolStandsInBrackets() {
    assertThat(ServerAddress.parse("[::1]:9000")).isEqualTo(new ServerAddress("[::1]", 9000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":9000", "host:", "host:port", "a b", "host:1:2"})
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerAddress.parse(text))
        .withMessageContaining("HOST:PORT");
  }
}
