package org.cascade.application.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.junit.jupiter.api.Test;

class RemovalTest {
  private static final SetupOwner MASTER = new SetupOwner.Master(new MasterId(1));
  private static final Subject TASK = Subject.task(5);

  private final List<Kept<SetupId, SetupRecord>> all = new ArrayList<>();

  private SetupId has(SetupRecord record, long row) {
    SetupId id = new SetupId(MASTER, record.type(), row);
    all.add(new Kept<>(id, record, "etag"));
    return id;
  }

  private SetupId subject(DataType type, long entry) {
    return has(
        SetupRecord.of(
            MASTER,
            type,
            new RecordKey.ListEntry(entry),
            type == DataType.GRADING_TASKS
                ? new Content.Task(null, null, null, null, null)
                : new Content.Standard(null, null, null, null)),
        entry);
  }

  private static Content.Category category(Set<Long> standards, Set<Long> tasks) {
    return new Content.Category(
        "Tests", null, null, false, 0, new TreeSet<>(standards), new TreeSet<>(tasks));
  }

  private SetupId option(Subject subject, long row) {
    return has(
        SetupRecord.of(
            MASTER,
            DataType.GRADE_CALC_OPTIONS,
            new RecordKey.SubjectTerm(subject, 1),
            new Content.CalcOption("NO_CALCULATION", null, false, false, null, null, null)),
        row);
  }

  private static Content.Composite composite(String... children) {
    TreeMap<String, String> weights = new TreeMap<>();
    for (String child : children) {
      weights.put(child, "50.000");
    }
    return new Content.Composite(weights);
  }

  private SetupId composite(long parent, long row, String... children) {
    return has(
        SetupRecord.of(
            MASTER,
            DataType.COMPOSITE_GRADES,
            new RecordKey.SubjectTerm(Subject.task(parent), 1),
            composite(children)),
        row);
  }

  @Test
  void withATaskGoItsOptionsItsCompositesAndItsMentions() {
    SetupId task = subject(DataType.GRADING_TASKS, 5);
    SetupId category = has(SetupRecord.category(MASTER, category(Set.of(5L), Set.of(5L, 6L))), 20);
    SetupId option = option(TASK, 30);
    SetupId ofStandard = option(Subject.standard(5), 31);
    SetupId parent = composite(5, 40, "6:1");
    SetupId child = composite(6, 41, "5:1", "5:2", "55:1", "6:1");

    Removal removal = Removal.of(task, all);

    assertThat(removal.removed()).containsExactly(task, option, parent).doesNotContain(ofStandard);
    assertThat(removal.changed())
        .isEqualTo(
            Map.of(
                category, category(Set.of(5L), Set.of(6L)),
                child, composite("55:1", "6:1")));
  }

  @Test
  void aStandardIsNotTheTaskOfTheSameId() {
    SetupId standard = subject(DataType.STANDARDS, 5);
    SetupId category = has(SetupRecord.category(MASTER, category(Set.of(5L), Set.of(5L))), 20);
    SetupId option = option(TASK, 30);
    SetupId composite = composite(5, 40, "5:1");

    Removal removal = Removal.of(standard, all);

    assertThat(removal.removed()).containsExactly(standard).doesNotContain(option, composite);
    assertThat(removal.changed()).isEqualTo(Map.of(category, category(Set.of(), Set.of(5L))));
  }

  @Test
  void nothingGoesWithWhatNothingRefersTo() {
    SetupId option = option(TASK, 5);
    SetupId other = option(Subject.task(6), 6);

    assertThat(Removal.of(option, all)).isEqualTo(new Removal(List.of(option), Map.of()));
    assertThat(all).extracting(Kept::id).contains(other);
  }
}
