package org.cascade.server.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.BenchRun;
import org.cascade.server.bench.result.BenchSubject;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.Figure;
import org.cascade.server.bench.result.RunId;

/** Results made by hand. */
final class SmallResults {
  private SmallResults() {}

  static BenchSubject subject(String size, int heapLimitMib) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("Processor", "2 cores of <any> & all");
    environment.put("MySQL", "8.4.3 | durable");
    Map<String, Long> district = new LinkedHashMap<>();
    district.put("schools", 112L);
    district.put("courses", 12_800L);
    return new BenchSubject(size, size, "0.1.0", heapLimitMib, environment, district);
  }

  static BenchResults of(String size, int heapLimitMib, List<BenchRun> runs) {
    return new BenchResults(
        subject(size, heapLimitMib), List.of("./cascade bench --size " + size), runs);
  }

  /** Without binary log. */
  static BenchRun run(BenchCase benchCase, Contender contender, int repeat, double seconds) {
    return BenchRun.of(new RunId(benchCase, contender, false, repeat), seconds, 1000);
  }

  static BenchRun withBinlog(BenchRun run) {
    RunId id = run.id();
    return new BenchRun(
        new RunId(id.benchCase(), id.contender(), true, id.repeat()),
        run.seconds(),
        run.rows(),
        run.sampleOf(),
        run.figures(),
        run.checksums());
  }

  /** Cascade twice, the script once in each setting of the binary log, the floor, a sample. */
  static BenchResults firstPushOnLarge() {
    BenchRun script =
        run(BenchCase.FIRST_PUSH, Contender.SQL_SCRIPT, 1, 10).withChecksum("all", "a");
    return of(
        "large",
        256,
        List.of(
            run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1, 9)
                .with(Figure.CLIENT_CPU_SECONDS, 2.345)
                .with(Figure.BYTES_WRITTEN, 1 << 30)
                .with(Figure.HEAP_PEAK_MIB, 187)
                .withChecksum("all", "a")
                .withChecksum("sample", "s"),
            run(BenchCase.FIRST_PUSH, Contender.CASCADE, 2, 7)
                .with(Figure.HEAP_PEAK_MIB, 190)
                .withChecksum("all", "a"),
            script,
            withBinlog(script),
            run(BenchCase.FIRST_PUSH, Contender.FLOOR, 1, 5),
            run(BenchCase.FIRST_PUSH, Contender.ROW_BY_ROW, 1, 4.8)
                .asSampleOf(50)
                .withChecksum("sample", "other"),
            run(BenchCase.SUBMIT, Contender.CASCADE, 1, 0.0421)));
  }
}
