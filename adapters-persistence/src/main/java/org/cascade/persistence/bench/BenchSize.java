package org.cascade.persistence.bench;

import java.util.List;

/**
 * How large a generated district is. Of 112 schools 62 are elementary, with 50 courses each; the
 * others have 194. Each course has the setup of its master, each section that of its course.
 *
 * @param name small, large or state
 * @param masters from 500 to 40,000; a tenth of them elementary
 */
public record BenchSize(String name, int schools, int masters) {
  public static final BenchSize SMALL = new BenchSize("small", 7, 500);
  public static final BenchSize LARGE = new BenchSize("large", 112, 4_000);
  public static final BenchSize STATE = new BenchSize("state", 1_120, 40_000);

  public BenchSize {
    if (schools < 1 || masters < 500 || masters > 40_000) {
      throw new IllegalArgumentException("no such district can be generated");
    }
  }

  public static List<BenchSize> all() {
    return List.of(SMALL, LARGE, STATE);
  }

  /** The first so many schools are elementary. */
  public int elementary() {
    return (int) Math.round(schools * 62 / 112.0);
  }
}
