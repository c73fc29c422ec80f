package org.cascade.it;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.inject.Guice;
import com.google.inject.Stage;
import org.cascade.server.ServerModule;
import org.junit.jupiter.api.Test;

class ServerWiringIT {

  @Test
  void everyBindingOfTheServerResolves() {
    assertThatCode(() -> Guice.createInjector(Stage.PRODUCTION, new ServerModule()))
        .doesNotThrowAnyException();
  }
}
