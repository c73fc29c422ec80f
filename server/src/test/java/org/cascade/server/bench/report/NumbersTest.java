package org.cascade.server.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.cascade.server.bench.result.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0.00",
        "0.0000812 | 0.0000812",
        "0.08 | 0.0800",
        "0.9996 | 1.00",
        "8 | 8.00",
        "8.125 | 8.13",
        "12.34 | 12.3",
        "99.96 | 100",
        "123.4 | 123",
        "12345 | 12,300"
      })
  void threeDigitsCount(double value, String text) {
    assertThat(Numbers.three(value)).isEqualTo(text);
  }

  @Test
  void aRatioHasTwoDecimals() {
    assertThat(Numbers.ratio(0.8)).isEqualTo("0.80");
    assertThat(Numbers.ratio(1234.567)).isEqualTo("1,234.57");
  }

  @Test
  void aShareIsInPercent() {
    assertThat(Numbers.percent(0.0512)).isEqualTo("5.1 %");
  }

  @Test
  void bytesAreShownInMebibytesAndStatementsWhole() {
    assertThat(Numbers.figure(Figure.BYTES_WRITTEN, 3.0 * 1024 * 1024)).isEqualTo("3.00");
    assertThat(Numbers.figure(Figure.STATEMENTS, 12345)).isEqualTo("12,345");
  }

  @Test
  void aSampleNeedNotDivideTheWhole() {
    assertThat(Numbers.times(50)).isEqualTo("50");
    assertThat(Numbers.times(42.66)).isEqualTo("42.7");
  }
}
