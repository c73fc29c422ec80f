package org.cascade.persistence.database;

/**
 * Where the district's database is.
 *
 * @param jdbcUrl {@code jdbc:mysql://host:port/database}, MySQL 8.0 or later
 * @param poolSize connections at most
 */
public record DatabaseSettings(String jdbcUrl, String user, String password, int poolSize) {
  @Override
  public String toString() {
    return "DatabaseSettings[" + jdbcUrl + ", user " + user + "]";
  }
}
