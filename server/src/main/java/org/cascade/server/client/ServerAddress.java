package org.cascade.server.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a server listens. */
public record ServerAddress(String host, int port) {
  private static final int DEFAULT_PORT = 8980;
  private static final Pattern FORM =
      Pattern.compile("(?<host>\\[[0-9a-fA-F:]+]|[^:\\s]+)(:(?<port>[0-9]{1,5}))?");

  /**
   * Reads host:port; without a port it is 8980.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static ServerAddress parse(String text) {
    Matcher address = FORM.matcher(text);
    if (!address.matches()) {
      throw new IllegalArgumentException("not HOST or HOST:PORT: " + text);
    }
    String port = address.group("port");
    return new ServerAddress(
        address.group("host"), port == null ? DEFAULT_PORT : Integer.parseInt(port));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
