package org.cascade.grpc;

import java.time.Duration;

/**
 * Where and how the gRPC server listens.
 *
 * @param host the address it binds to: 127.0.0.1 unless the server is to be reached from elsewhere
 * @param port 0: any free one
 * @param maxMessageBytes the largest message it takes
 * @param grace how long calls under way may go on when the server ends
 */
public record GrpcSettings(String host, int port, int maxMessageBytes, Duration grace) {
  private static final int HIGHEST_PORT = 65_535;

  public GrpcSettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    if (maxMessageBytes < 1 || grace.isNegative()) {
      throw new IllegalArgumentException("the largest message is positive, the grace not negative");
    }
  }

  /** Only this machine, messages of 4 MiB, five seconds of grace. */
  public static GrpcSettings onPort(int port) {
    return new GrpcSettings("127.0.0.1", port, 4 << 20, Duration.ofSeconds(5));
  }

  public GrpcSettings withHost(String newHost) {
    return new GrpcSettings(newHost, port, maxMessageBytes, grace);
  }

  public GrpcSettings withMaxMessageBytes(int bytes) {
    return new GrpcSettings(host, port, bytes, grace);
  }

  public GrpcSettings withGrace(Duration newGrace) {
    return new GrpcSettings(host, port, maxMessageBytes, newGrace);
  }
}
