package org.cascade.persistence.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Who may use a server: one user, with a password that lives as long as one run. */
record Access(String database, String user, String password) {
  private static final String USER = "cascade";
  private static final int PASSWORD_BYTES = 24;

  static Access fresh(String database) {
    return new Access(database, USER, randomPassword());
  }

  String jdbcUrl(int port) {
    return "jdbc:mysql://%s:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
        .formatted(Listening.ADDRESS, port, database);
  }

  /**
   * What the server runs at every start, one statement a line. The administrator's password is
   * known to nobody: it is reachable only through the socket, and not needed. The user may do
   * anything in the database and in those whose name begins with its name and an underscore, and
   * see who waits for whom (PROCESS) and what the binary logs hold (REPLICATION CLIENT).
   */
  String initStatements() {
    String account = "'%s'@'%s'".formatted(user, Listening.ADDRESS);
    return """
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%2$s';
        CREATE DATABASE IF NOT EXISTS `%3$s` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
        CREATE USER IF NOT EXISTS %1$s IDENTIFIED BY '%4$s';
        ALTER USER %1$s IDENTIFIED BY '%4$s';
        GRANT ALL ON `%5$s`.* TO %1$s;
        GRANT ALL ON `%5$s\\_%%`.* TO %1$s;
        GRANT PROCESS, REPLICATION CLIENT ON *.* TO %1$s;
        """
        .formatted(account, randomPassword(), database, password, database.replace("_", "\\_"));
  }

  // A record would print its components.
  @Override
  public String toString() {
    return user + "@" + database;
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
