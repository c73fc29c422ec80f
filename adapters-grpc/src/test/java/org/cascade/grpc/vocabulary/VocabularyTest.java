package org.cascade.grpc.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.application.imports.ImportKind;
import org.cascade.application.imports.ImportReason;
import org.cascade.application.push.PushState;
import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.ResidualRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.ManagedBy;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  static Stream<Arguments> pairs() {
    return Stream.of(
        arguments("DATA_TYPE_", DataType.values(), org.cascade.proto.v1.DataType.values()),
        arguments("LOCK_", Lock.values(), org.cascade.proto.v1.Lock.values()),
        arguments("PUSH_KIND_", PushKind.values(), org.cascade.proto.v1.PushKind.values()),
        arguments("PUSH_MODE_", PushMode.values(), org.cascade.proto.v1.PushMode.values()),
        arguments("PUSH_STATE_", PushState.values(), org.cascade.proto.v1.PushState.values()),
        arguments("LEVEL_", Level.values(), org.cascade.proto.v1.Level.values()),
        arguments("OUTCOME_", Outcome.values(), org.cascade.proto.v1.Outcome.values()),
        arguments("REASON_", Reason.values(), org.cascade.proto.v1.Reason.values()),
        arguments(
            "AWAITING_CHANGE_",
            AwaitingRecord.Change.values(),
            org.cascade.proto.v1.AwaitingChange.values()),
        arguments("MANAGED_BY_", ManagedBy.values(), org.cascade.proto.v1.ManagedBy.values()),
        arguments("REMEDY_", ResidualRecord.Remedy.values(), org.cascade.proto.v1.Remedy.values()),
        arguments("IMPORT_KIND_", ImportKind.values(), org.cascade.proto.v1.ImportKind.values()),
        arguments(
            "IMPORT_REASON_", ImportReason.values(), org.cascade.proto.v1.ImportReason.values()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theDomainAndTheWireHaveTheSameWordsInTheSameOrder(
      String prefix, Enum<?>[] domain, Enum<?>[] wire) {
    List<String> expected =
        Stream.concat(
                Stream.of(prefix + "UNSPECIFIED"),
                Arrays.stream(domain).map(word -> prefix + word.name()))
            .toList();
    assertThat(wire)
        .filteredOn(word -> !word.name().equals("UNRECOGNIZED"))
        .extracting(Enum::name)
        .isEqualTo(expected);
    assertThat(numbers(wire)).hasSize(expected.size());
  }

  private static Set<Integer> numbers(Enum<?>[] wire) {
    return Arrays.stream(wire)
        .filter(word -> !word.name().equals("UNRECOGNIZED"))
        .map(word -> ((ProtocolMessageEnum) word).getNumber())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Lock.class)
  void aWordGoesToTheWireAndComesBack(Lock lock) {
    assertThat(Vocabulary.LOCKS.toWire(lock).name()).isEqualTo("LOCK_" + lock.name());
    assertThat(Vocabulary.LOCKS.toDomain(Vocabulary.LOCKS.toWire(lock))).contains(lock);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasItsNameOnTheWire(Reason reason) {
    assertThat(Vocabulary.reason(Optional.of(reason)).name()).isEqualTo("REASON_" + reason.name());
  }

  @Test
  void aPlainOutcomeHasNoReason() {
    assertThat(Vocabulary.reason(Optional.empty()))
        .isEqualTo(org.cascade.proto.v1.Reason.REASON_UNSPECIFIED);
  }

  @Test
  void theUnspecifiedAndTheUnknownAreNoWordsOfTheDomain() {
    assertThat(Vocabulary.MODES.toDomain(org.cascade.proto.v1.PushMode.PUSH_MODE_UNSPECIFIED))
        .isEmpty();
    assertThat(Vocabulary.MODES.toDomain(org.cascade.proto.v1.PushMode.UNRECOGNIZED)).isEmpty();
  }

  private enum OneLevel {
    COURSE
  }

  private enum ThreeLevels {
    COURSE,
    SECTION,
    STUDENT
  }

  @Test
  void aWordThatTheOtherSideLacksIsNoticed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Words.of(OneLevel.class, org.cascade.proto.v1.Level.class, "LEVEL_"))
        .withMessageContaining("LEVEL_SECTION");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Words.of(ThreeLevels.class, org.cascade.proto.v1.Level.class, "LEVEL_"))
        .withMessageContaining("LEVEL_STUDENT");
  }

  @Test
  void locksAreInTheOrderOfTheList() {
    assertThat(Vocabulary.locks(Set.of(Lock.STANDARDS, Lock.NUMBER, Lock.HONORS)))
        .containsExactly(
            org.cascade.proto.v1.Lock.LOCK_NUMBER,
            org.cascade.proto.v1.Lock.LOCK_HONORS,
            org.cascade.proto.v1.Lock.LOCK_STANDARDS);
  }
}
