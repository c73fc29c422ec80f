package org.cascade.server.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that can be set. Each component is one {@link Setting}, and docs/configuration.md has
 * a row for each.
 *
 * @param dbUrl the JDBC address of the district's database; absent: an embedded MySQL is started
 * @param dbUser the user there
 * @param dbPassword the user's password
 * @param dbPoolSize connections to the database at the same time
 * @param host the address to listen on
 * @param port the port to listen on; 0: any free one
 * @param data the folder with the data of the embedded MySQL
 * @param cache the folder where the embedded MySQL is unpacked
 * @param pushes that this server works on at the same time
 * @param workers transactions of one push worked at the same time; parts of a preview read ahead
 * @param rangeSize courses in one transaction of a push that has much to write
 * @param heartbeatSeconds how often the server says in the database that it is alive
 */
public record CascadeSettings(
    Optional<String> dbUrl,
    String dbUser,
    String dbPassword,
    int dbPoolSize,
    String host,
    int port,
    Path data,
    Path cache,
    int pushes,
    int workers,
    int rangeSize,
    int heartbeatSeconds) {

  /** Without the password. */
  @Override
  public String toString() {
    return "host %s, %s"
        .formatted(
            host, dbUrl.map(url -> "database " + url).orElse("embedded database in " + data));
  }
}
