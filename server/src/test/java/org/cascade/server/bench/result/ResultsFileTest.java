package org.cascade.server.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
  private static final String COMMAND = "./cascade bench --size small";
  private static final BenchSubject SUBJECT = subject("small, seed 7, 0.1.0", 256, "8.4.3");
  private static final RunId FIRST = new RunId(BenchCase.FIRST_PUSH, Contender.CASCADE, false, 1);
  private static final BenchRun RUN =
      BenchRun.of(FIRST, 1.25, 1000)
          .with(Figure.BYTES_WRITTEN, 4.5e9)
          .with(Figure.FIRST_ROW_SECONDS, 0.1)
          .withChecksum("all <rows>", "a=1")
          .asSampleOf(42.5);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("benchmarks").resolve("small.json");
  }

  private static BenchSubject subject(String fingerprint, int heapLimitMib, String mysql) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("OS", "Linux");
    environment.put("MySQL", mysql);
    environment.put("Cores", "2");
    Map<String, Long> district = new LinkedHashMap<>();
    district.put("schools", 12L);
    district.put("courses", 1500L);
    district.put("masters", 400L);
    return new BenchSubject(fingerprint, "small", "0.1.0", heapLimitMib, environment, district);
  }

  private void refuses(BenchSubject subject, String why) {
    assertThatExceptionOfType(BadResultsException.class)
        .isThrownBy(() -> ResultsFile.open(file, subject, COMMAND))
        .withMessageContaining(file.toString())
        .withMessageContaining(why);
  }

  @Test
  void whatWasSavedIsReadAgain() {
    ResultsFile.open(file, SUBJECT, COMMAND).add(RUN);

    BenchResults read = ResultsFile.read(file);

    assertThat(read.runs()).containsExactly(RUN);
    assertThat(read.commands()).containsExactly(COMMAND);
    assertThat(read.subject()).isEqualTo(SUBJECT);
    assertThat(read.subject().environment().keySet()).containsExactly("OS", "MySQL", "Cores");
    assertThat(read.subject().district().keySet()).containsExactly("schools", "courses", "masters");
  }

  @Test
  void aBenchmarkGoesOnWithWhatIsMissing() {
    RunId second = new RunId(BenchCase.FIRST_PUSH, Contender.CASCADE, false, 2);
    ResultsFile.open(file, SUBJECT, COMMAND).add(RUN);

    ResultsFile resumed = ResultsFile.open(file, SUBJECT, COMMAND);

    assertThat(resumed.has(FIRST)).isTrue();
    assertThat(resumed.has(second)).isFalse();
    assertThat(resumed.has(new RunId(BenchCase.FIRST_PUSH, Contender.CASCADE, true, 1))).isFalse();
    assertThat(resumed.has(new RunId(BenchCase.FIRST_PUSH, Contender.FLOOR, false, 1))).isFalse();
    assertThat(resumed.has(new RunId(BenchCase.PREVIEW, Contender.CASCADE, false, 1))).isFalse();
    resumed.add(BenchRun.of(second, 1, 1000));
    assertThat(ResultsFile.read(file).runs())
        .extracting(BenchRun::id)
        .containsExactly(FIRST, second);
  }

  @Test
  void aRunThatIsThereIsNotReplaced() {
    ResultsFile results = ResultsFile.open(file, SUBJECT, COMMAND);
    results.add(RUN);

    assertThatIllegalArgumentException().isThrownBy(() -> results.add(BenchRun.of(FIRST, 9, 9)));
    assertThat(ResultsFile.read(file).runs()).containsExactly(RUN);
  }

  @Test
  void everyCommandIsToldOnce() {
    ResultsFile.open(file, SUBJECT, COMMAND).add(RUN);
    ResultsFile resumed = ResultsFile.open(file, SUBJECT, COMMAND + " --repeats 5");

    assertThat(resumed.results().commands()).containsExactly(COMMAND, COMMAND + " --repeats 5");
    assertThat(ResultsFile.open(file, SUBJECT, COMMAND).results().commands())
        .containsExactly(COMMAND);
  }

  @Test
  void nothingButTheFileIsLeft() throws IOException {
    ResultsFile.open(file, SUBJECT, COMMAND).add(RUN);

    try (var files = Files.list(folder.resolve("benchmarks"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileOfAnotherDistrictIsRefused() {
    ResultsFile.open(file, SUBJECT, COMMAND).add(RUN);

    refuses(
        subject("small, seed 8, 0.1.0", 256, "8.4.3"),
        "\"small, seed 7, 0.1.0\" in the file, \"small, seed 8, 0.1.0\" now");
  }

  @Test
  void aFileOfOtherConditionsIsRefused() {
    ResultsFile.open(file, SUBJECT, COMMAND).add(RUN);

    refuses(subject(SUBJECT.fingerprint(), 512, "8.4.3"), "\"256\" in the file, \"512\" now");
    refuses(subject(SUBJECT.fingerprint(), 256, "9.7.0"), "MySQL: \"8.4.3\" in the file");
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("benchmarks"));
    for (String text : new String[] {"", "[]", "{}", "{\"subject\": 1}", "{\"runs\": [{}]}"}) {
      Files.writeString(file, text);
      refuses(SUBJECT, "is not a file of benchmark results");
    }
  }

  @Test
  void aCaseOfAnotherProgramIsRefused() throws IOException {
    ResultsFile.open(file, SUBJECT, COMMAND).add(RUN);
    Files.writeString(file, Files.readString(file).replace("FIRST_PUSH", "LAST_PUSH"));

    refuses(SUBJECT, "unknown case");
  }

  @Test
  void thereMayBeNoFile() {
    assertThat(ResultsFile.readIfThere(file)).isEmpty();
  }
}
