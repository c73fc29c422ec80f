package org.cascade.server.bench;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this process and its MySQL use of the machine. */
final class Processes {
  private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();
  private static final double MIB = 1 << 20;

  private Processes() {}

  static OperatingSystemMXBean machine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  static double ownCpuSeconds() {
    return machine().getProcessCpuTime() / NANOS_PER_SECOND;
  }

  /** Absent where MySQL is not the embedded one, or the system does not tell. */
  static Optional<Double> mySqlCpuSeconds() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("mysqld"))
        .findFirst()
        .flatMap(process -> process.info().totalCpuDuration())
        .map(time -> time.toNanos() / NANOS_PER_SECOND);
  }

  static void resetHeapPeak() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Since the last reset. At most: the pools need not have had their peaks at the same time. */
  static double heapPeakMib() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** What -Xmx says, or stands for where nobody said. */
  static int heapLimitMib() {
    String bytes =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("MaxHeapSize")
            .getValue();
    return (int) (Long.parseLong(bytes) / MIB);
  }
}
