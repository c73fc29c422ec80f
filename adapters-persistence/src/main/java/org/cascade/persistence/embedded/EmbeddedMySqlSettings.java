package org.cascade.persistence.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How to start an embedded MySQL.
 *
 * @param dataFolder where the data and the server's log are kept; made if it does not exist. Must
 *     be empty or an earlier data folder.
 * @param distributionFolder where the unpacked server (about 75 MB) is kept; any number of
 *     processes may share it
 * @param databaseName the database to create: letters, digits and underscores
 * @param options further options of {@code mysqld}, such as {@code --innodb-buffer-pool-size=1G};
 *     they win over the defaults
 * @param standIns when to use the stand-in libraries
 */
public record EmbeddedMySqlSettings(
    Path dataFolder,
    Path distributionFolder,
    String databaseName,
    List<String> options,
    StandIns standIns) {

  private static final String DEFAULT_DATABASE = "cascade";

  /** Options that decide how this process finds and owns its server. */
  private static final Set<String> RESERVED =
      Set.of(
          "basedir",
          "bind-address",
          "daemonize",
          "datadir",
          "init-file",
          "initialize",
          "log-error",
          "pid-file",
          "port",
          "skip-networking",
          "socket");

  public EmbeddedMySqlSettings {
    if (!databaseName.matches("[A-Za-z0-9_]{1,50}")) {
      throw new IllegalArgumentException("Not a database name: " + databaseName);
    }
    options = List.copyOf(options);
    options.forEach(EmbeddedMySqlSettings::requireFree);
  }

  public static EmbeddedMySqlSettings of(Path dataFolder, Path distributionFolder) {
    return new EmbeddedMySqlSettings(
        dataFolder, distributionFolder, DEFAULT_DATABASE, List.of(), StandIns.WHERE_MISSING);
  }

  public EmbeddedMySqlSettings withDatabaseName(String name) {
    return new EmbeddedMySqlSettings(dataFolder, distributionFolder, name, options, standIns);
  }

  public EmbeddedMySqlSettings withOptions(List<String> others) {
    return new EmbeddedMySqlSettings(
        dataFolder, distributionFolder, databaseName, others, standIns);
  }

  public EmbeddedMySqlSettings withStandIns(StandIns other) {
    return new EmbeddedMySqlSettings(dataFolder, distributionFolder, databaseName, options, other);
  }

  private static void requireFree(String option) {
    if (!option.startsWith("--")) {
      throw new IllegalArgumentException("An option of mysqld starts with --: " + option);
    }
    if (RESERVED.contains(name(option))) {
      throw new IllegalArgumentException("Cascade sets this option of mysqld itself: " + option);
    }
  }

  private static String name(String option) {
    int end = option.indexOf('=');
    return option.substring(2, end < 0 ? option.length() : end).replace('_', '-');
  }
}
