package org.cascade.server.bench.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What was measured, and on what. Runs may stand in one file only where these are the same.
 *
 * @param fingerprint everything that makes the district and the program what they are, in one line:
 *     size, seed, version
 * @param size small, large or state
 * @param heapLimitMib the server's -Xmx
 * @param environment processor, cores, memory, systems, MySQL and its settings, in the order told;
 *     nothing that differs from one start to the next
 * @param district how many there are of what, in the order told
 */
public record BenchSubject(
    String fingerprint,
    String size,
    String programVersion,
    int heapLimitMib,
    Map<String, String> environment,
    Map<String, Long> district) {

  public static final String BUFFER_POOL = "InnoDB buffer pool";
  public static final String REDO_LOG = "InnoDB redo log capacity";

  public BenchSubject {
    Objects.requireNonNull(fingerprint, "no fingerprint");
    Objects.requireNonNull(size, "no size");
    Objects.requireNonNull(programVersion, "no program version");
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    district = Collections.unmodifiableMap(new LinkedHashMap<>(district));
  }

  BenchSubject withDistrict(Map<String, Long> counts) {
    return new BenchSubject(fingerprint, size, programVersion, heapLimitMib, environment, counts);
  }

  /** Why runs of the other must not stand beside runs of this; absent where they may. */
  Optional<String> differenceTo(BenchSubject other) {
    return difference("district and program", fingerprint, other.fingerprint)
        .or(() -> difference("heap limit in MiB", heapLimitMib, other.heapLimitMib))
        .or(() -> differenceIn(other.environment, Set.of()));
  }

  /**
   * Why what takes longer on the other is not for its size alone; absent where it is. MySQL's
   * memory and redo log grow with the size.
   */
  public Optional<String> obstacleToGrowthTo(BenchSubject other) {
    return difference("program", programVersion, other.programVersion)
        .or(() -> difference("heap limit in MiB", heapLimitMib, other.heapLimitMib))
        .or(() -> differenceIn(other.environment, Set.of(BUFFER_POOL, REDO_LOG)));
  }

  private Optional<String> differenceIn(Map<String, String> others, Set<String> except) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putAll(others);
    all.keySet().removeAll(except);
    return all.keySet().stream()
        .flatMap(
            name ->
                difference(
                    name, environment.getOrDefault(name, "-"), others.getOrDefault(name, "-"))
                    .stream())
        .findFirst();
  }

  private static Optional<String> difference(String what, Object here, Object there) {
    return here.equals(there)
        ? Optional.empty()
        : Optional.of("%s: \"%s\" in the file, \"%s\" now".formatted(what, here, there));
  }
}
