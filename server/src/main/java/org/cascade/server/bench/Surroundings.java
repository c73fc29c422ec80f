package org.cascade.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cascade.persistence.bench.BenchSize;
import org.cascade.persistence.bench.ServerFigures;
import org.cascade.server.bench.result.BenchSubject;
import org.cascade.server.settings.CascadeSettings;

/** What is measured and on what, as the results tell it. */
final class Surroundings {
  private static final double GIB = 1L << 30;

  /** Settings of MySQL that are told, and how they are called there. */
  private static final Map<String, String> OF_MYSQL =
      ordered(
          "innodb_buffer_pool_size", BenchSubject.BUFFER_POOL,
          "innodb_redo_log_capacity", BenchSubject.REDO_LOG,
          "innodb_flush_log_at_trx_commit", "innodb_flush_log_at_trx_commit",
          "innodb_doublewrite", "innodb_doublewrite",
          "innodb_flush_method", "innodb_flush_method",
          "sync_binlog", "sync_binlog, where there is a binary log",
          "binlog_format", "binlog_format",
          "performance_schema", "performance_schema",
          "transaction_isolation", "transaction_isolation of the connections");

  private Surroundings() {}

  private static Map<String, String> ordered(String... namesAndTitles) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTitles.length; i += 2) {
      map.put(namesAndTitles[i], namesAndTitles[i + 1]);
    }
    return map;
  }

  static BenchSubject subject(BenchPlan plan, BenchServer server, CascadeSettings settings) {
    Map<String, String> environment = new LinkedHashMap<>();
    addMachine(environment);
    addMySql(environment, ServerFigures.settings(server.database()), settings.dbUrl());
    environment.put("ranges worked at the same time", Integer.toString(settings.workers()));
    environment.put("courses in a range", Integer.toString(settings.rangeSize()));
    String version = plan.version() + ProgramBuild.suffix();
    return new BenchSubject(
        district(plan.size()) + "; " + version,
        plan.size().name(),
        version,
        Processes.heapLimitMib(),
        environment,
        Map.of());
  }

  private static String district(BenchSize size) {
    return "%s: %d schools, %d masters".formatted(size.name(), size.schools(), size.masters());
  }

  private static void addMachine(Map<String, String> environment) {
    environment.put("processor", processor());
    environment.put("cores", Integer.toString(Processes.machine().getAvailableProcessors()));
    environment.put("memory", gib(Processes.machine().getTotalMemorySize()));
    environment.put(
        "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    environment.put(
        "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
  }

  private static void addMySql(
      Map<String, String> environment, Map<String, String> settings, Optional<String> url) {
    environment.put(
        "MySQL",
        settings.getOrDefault("version", "")
            + (url.isPresent() ? ", a server of its own, as it is set" : ", embedded"));
    OF_MYSQL.forEach(
        (name, title) ->
            Optional.ofNullable(settings.get(name))
                .ifPresent(value -> environment.put(title, told(name, value))));
  }

  private static String told(String name, String value) {
    return name.endsWith("_size") || name.endsWith("_capacity")
        ? gib(Long.parseLong(value))
        : value;
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.2f GiB", bytes / GIB);
  }

  /** As the kernel names it; where it does not, only the architecture is known. */
  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
