package org.cascade.server.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.BenchSubject;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.Figure;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
  @Test
  void theWholePage() {
    assertThat(MarkdownReport.of(SmallResults.firstPushOnLarge(), null))
        .isEqualTo(
            """
            # Benchmark: large

            ## What ran on what

            | what               | which                   |
            | ------------------ | ----------------------- |
            | Cascade            | 0.1.0                   |
            | Server heap (-Xmx) | 256 MiB                 |
            | Processor          | 2 cores of \\<any> & all |
            | MySQL              | 8.4.3 \\| durable        |

            ## The district

            | what    | how many |
            | ------- | -------: |
            | schools |      112 |
            | courses |   12,800 |

            ## Targets

            Of medians, both with the same setting of the binary log. Runs that left other rows than Cascade are not compared. Each case was warmed up anew in each setting, but in one process: the first push with a binary log came before the one without, all else after it, to a program that had run for longer.

            | case                               | target                                           | binlog off                         | binlog on    |
            | ---------------------------------- | ------------------------------------------------ | ---------------------------------- | ------------ |
            | First push, large                  | ≤ 1.0 of the SQL script with as many connections | met: 0.80 (8.00 s / 10.0 s)        | not measured |
            | First push, large                  | ≤ 1.25 of the floor                              | **missed**: 1.60 (8.00 s / 5.00 s) | not measured |
            | Nothing changed                    | ≤ 0.2 of the SQL script                          | not measured                       | not measured |
            | Nothing changed                    | ≤ 5 % of the first push                          | not measured                       | not measured |
            | 1 % of the masters changed         | ≤ 7 % of the first push                          | not measured                       | not measured |
            | One attribute of every master      | ≤ 1.5 of the one UPDATE                          | not measured                       | not measured |
            | Overwrite after drift              | ≤ 0.8 of the SQL script with as many connections | not measured                       | not measured |
            | First push                         | ≥ 20 times faster than row by row                | not measured                       | not measured |
            | First push, state                  | time grows from large ≤ 1.3 times as the rows    | not measured                       | not measured |
            | Nothing changed, state             | time grows from large ≤ 1.3 times as the rows    | not measured                       | not measured |
            | Overwrite after drift, state       | time grows from large ≤ 1.3 times as the rows    | not measured                       | not measured |
            | First push, state                  | server heap (-Xmx) ≤ 256 MiB                     | not measured                       | not measured |
            | Preview, large                     | first row ≤ 1 s                                  | not measured                       | not measured |
            | Preview                            | ≤ 1.5 of the comparing join                      | not measured                       | not measured |
            | Awaiting report, large             | first row ≤ 1 s                                  | not measured                       | not measured |
            | Awaiting report                    | ≤ 1.5 of the comparing join                      | not measured                       | not measured |
            | Residual report, large             | first row ≤ 1 s                                  | not measured                       | not measured |
            | Residual report                    | ≤ 1.5 of the comparing join                      | not measured                       | not measured |
            | Residual report after drift, large | first row ≤ 1 s                                  | not measured                       | not measured |
            | Residual report after drift        | ≤ 1.5 of the comparing join                      | not measured                       | not measured |
            | Submit                             | ≤ 100 ms                                         | met: 0.0421 s                      | not measured |
            | First course                       | ≤ 1 s                                            | not measured                       | not measured |

            ## Contenders

            * Cascade: the push or report, through the running server.
            * SQL script: set-based SQL for the same rules, with as many connections.
            * Floor: INSERT … SELECT of the same rows with nothing decided, into tables without Cascade's own columns and indexes.
            * Row by row: the records of each course and section read type by type and written one by one, through MyBatis.

            Heap peak: the peaks of the heap's parts, garbage included, added up; they need not have been at the same time. Where that is more than -Xmx allows, only the limit is told, which the heap did not pass.

            ## First push

            The courses have nothing yet, and a locked push brings all setup of their masters down to them and their sections. Rows: records written at courses and sections. Ratio: of medians, to the baseline "SQL script".

            | contender  | binlog | runs | median s | min–max s | ratio | rows/s | client CPU s | written MiB | heap peak MiB (of 256) | same rows | note                                                           |
            | ---------- | ------ | ---: | -------: | --------: | ----: | -----: | -----------: | ----------: | ---------------------: | --------- | -------------------------------------------------------------- |
            | Cascade    | off    |    2 |     8.00 | 7.00–9.00 |  0.80 |    125 |         2.35 |       1,020 |                    190 | yes       |                                                                |
            | SQL script | off    |    1 |     10.0 | 10.0–10.0 |  1.00 |    100 |            – |           – |                      – | yes       |                                                                |
            | Floor      | off    |    1 |     5.00 | 5.00–5.00 |  0.50 |    200 |            – |           – |                      – | –         |                                                                |
            | Row by row | off    |    1 |      240 |   240–240 | 24.00 |    208 |            – |           – |                      – | **no**    | ran on a sample of 1/50; time, CPU and statements scaled by 50 |
            | SQL script | on     |    1 |     10.0 | 10.0–10.0 |  1.00 |    100 |            – |           – |                      – | –         |                                                                |

            ## Nothing changed

            The same push again, when every course is in step with its master. Rows: records at courses and sections, all in step. Ratio: of medians, to the baseline "SQL script".

            Not measured.

            ## 1 % of the masters changed

            The same push again, after one master in a hundred was changed. Rows: records at courses and sections, changed or in step. Ratio: of medians, to the baseline "SQL script".

            Not measured.

            ## One attribute of every master

            Every master has a new state code, and only Course Info is selected. Rows: courses. Ratio: of medians, to the baseline "One UPDATE".

            Not measured.

            ## Overwrite after drift

            An overwrite of a calendar that was rolled from last year, and a third of which has drifted from the masters. Rows: records at courses and sections, drifted or in step. Ratio: of medians, to the baseline "SQL script".

            Not measured.

            ## Preview

            What a push would do: every record that it would not leave unchanged, and why, sent to the caller; nothing is written. Rows: records at courses and sections, considered. Ratio: of medians, to the baseline "Comparing join".

            Not measured.

            ## Awaiting report

            Every change of a master that courses still await, and how many do, sent to the caller. Rows: records at courses and sections, considered. Ratio: of medians, to the baseline "Comparing join".

            Not measured.

            ## Residual report

            Every record that an overwrite would have to keep or rename, with its student work, sent to the caller. Rows: records at courses and sections, considered. Ratio: of medians, to the baseline "Comparing join".

            Not measured.

            ## Residual report after drift

            The same of the calendar that was rolled from last year and has drifted. Rows: records at courses and sections, considered. Ratio: of medians, to the baseline "Comparing join".

            Not measured.

            ## One master

            One master is pushed to all its courses and their sections. Rows: records at these courses and sections. Ratio: of medians, to the baseline "SQL script".

            Not measured.

            ## Submit

            From the call that submits a push of everything until the caller has the snapshot with the total number of courses. Rows: courses in the total.

            | contender | binlog | runs | median s |     min–max s | ratio | rows/s | same rows | note |
            | --------- | ------ | ---: | -------: | ------------: | ----: | -----: | --------- | ---- |
            | Cascade   | off    |    1 |   0.0421 | 0.0421–0.0421 |     – | 23,800 | –         |      |

            ## First course

            From the call that submits a push of everything until the first course is applied. Rows: courses applied.

            Not measured.

            ## The command

            ```
            ./cascade bench --size large
            ```
            """);
  }

  @Test
  void growthSaysFromWhichResults() {
    BenchResults state =
        SmallResults.of(
            "state",
            256,
            List.of(SmallResults.run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1, 24)));

    assertThat(MarkdownReport.of(state, SmallResults.firstPushOnLarge()))
        .contains(
            "Growth is from the results of size large, measured with Cascade 0.1.0, InnoDB buffer pool unknown.")
        .contains("**missed**: 3.00 (3.00 × the time, 1.00 × the rows)");
  }

  @Test
  void growthFromAnotherProgramIsNotTold() {
    BenchResults large = SmallResults.firstPushOnLarge();
    BenchSubject subject = large.subject();
    BenchResults ofAnother =
        new BenchResults(
            new BenchSubject(
                subject.fingerprint(),
                subject.size(),
                "0.0.9",
                subject.heapLimitMib(),
                subject.environment(),
                subject.district()),
            large.commands(),
            large.runs());
    BenchResults state =
        SmallResults.of(
            "state",
            256,
            List.of(SmallResults.run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1, 24)));

    assertThat(MarkdownReport.of(state, ofAnother))
        .contains(
            "Growth is not told: the results of size large are not comparable (program: \"0.0.9\" in"
                + " the file, \"0.1.0\" now).")
        .doesNotContain("× the time");
  }

  @Test
  void aHeapPeakBeyondTheLimitIsToldAsTheLimit() {
    BenchResults results =
        SmallResults.of(
            "small",
            256,
            List.of(
                SmallResults.run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1, 24)
                    .with(Figure.HEAP_PEAK_MIB, 281)));

    assertThat(MarkdownReport.of(results, null)).contains("≤ 256").doesNotContain("281");
  }
}
