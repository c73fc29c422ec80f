package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * A course and its master with setup of one type, told record by record. Keys are names for
 * categories and numbers of a district list for all else; content is any text.
 */
final class ACourse {
  static final Evidence ONE_GRADE = new Evidence(0, 0, 1, 0, 1);
  private static final Long PUSH = 1L;

  private final DataType type;
  private final List<AboveRecord> above = new ArrayList<>();
  private final List<BelowRecord> below = new ArrayList<>();
  private final Map<WorkQuestion, Evidence> evidence = new HashMap<>();

  private ACourse(DataType type) {
    this.type = type;
  }

  static ACourse withTasks() {
    return new ACourse(DataType.GRADING_TASKS);
  }

  static ACourse withCategories() {
    return new ACourse(DataType.CATEGORIES);
  }

  static ACourse with(DataType type) {
    return new ACourse(type);
  }

  /** The master has this record. */
  ACourse master(long id, String key, String content) {
    return master(
        AboveRecord.ofMaster(
            id, key(type, key), name(key), hash(type, key, content), "", Dependencies.NONE));
  }

  ACourse master(AboveRecord record) {
    above.add(record);
    return this;
  }

  /** The course has this row, made there. */
  ACourse local(long row, String key, String content) {
    return row(below(type, row, key, content, null, false));
  }

  /** The course has this row, made by a push from the record above and as that push wrote it. */
  ACourse pushed(long row, String key, String content, long link) {
    return pushed(row, key, content, link, key, content);
  }

  /** The course has this row, changed since a push wrote other content. */
  ACourse changed(long row, String key, String content, long link) {
    return pushed(row, key, content, link, key, "before " + content);
  }

  /** The course has this row, and a push wrote it under a key and with content of its own. */
  ACourse pushed(
      long row, String key, String content, long link, String pushedKey, String pushedContent) {
    BelowRecord.Link from = new BelowRecord.Link(link, hash(type, pushedKey, pushedContent));
    return row(below(type, row, key, content, from, false));
  }

  ACourse row(BelowRecord record) {
    below.add(record);
    return this;
  }

  /** A grade is posted for the row. */
  ACourse inUse(long row) {
    return evidence(row, ONE_GRADE);
  }

  ACourse evidence(long row, Evidence found) {
    evidence.put(question(row), found);
    return this;
  }

  private WorkQuestion question(long row) {
    return type.isNamed()
        ? new WorkQuestion.InCategory(Owner.COURSE, row)
        : new WorkQuestion.ForSubjects(Owner.COURSE, Set.of(new Subject(type, row)));
  }

  boolean isInUse(long row) {
    return evidence.getOrDefault(question(row), Evidence.NONE).exists();
  }

  CourseFacts facts() {
    MasterSetup master =
        new MasterSetup(
            new MasterId(1), "M-1", new CourseInfo(Map.of(), Map.of()), Map.of(type, above));
    return new CourseFacts(
        new CourseId(1),
        new CourseFacts.Title("School", "Calendar", "C-1", "Course"),
        master,
        new CourseInfo(Map.of(), Map.of()),
        Set.of(),
        Map.of(type, below),
        List.of(),
        true);
  }

  CoursePlan plan(PushMode mode) {
    return plan(mode, facts());
  }

  CoursePlan plan(PushMode mode, CourseFacts facts) {
    return Scene.answered(planner(mode), facts, evidence);
  }

  PushPlanner planner(PushMode mode) {
    CatalogLocks locks = new CatalogLocks(Set.of(Lock.valueOf(type.name())));
    return new PushPlanner(PushTerms.ofMasters(mode, locks, Set.of(type), false), Map.of());
  }

  /** The line of the one record of that key. */
  SetupLine line(PushMode mode, String key) {
    List<SetupLine> lines =
        lines(mode).stream().filter(line -> line.key().equals(key(type, key).text())).toList();
    if (lines.size() != 1) {
      throw new AssertionError("not one line of " + key + ": " + lines);
    }
    return lines.get(0);
  }

  List<SetupLine> lines(PushMode mode) {
    return plan(mode).lines().stream().map(SetupLine.class::cast).toList();
  }

  List<Match> matches() {
    return Matching.of(new Above(above), below, type, Level.COURSE);
  }

  static boolean differs(Match match) {
    return !Objects.requireNonNull(match.below())
        .hash()
        .equals(Objects.requireNonNull(match.above()).hash());
  }

  /** What the course is after the push did what the plan says. */
  ACourse after(CoursePlan plan) {
    ACourse after = new ACourse(type);
    after.above.addAll(above);
    after.evidence.putAll(evidence);
    Map<Long, SetupLine> byRow = new HashMap<>();
    for (PlanLine line : plan.lines()) {
      SetupLine setup = (SetupLine) line;
      Optional.ofNullable(setup.below()).ifPresent(row -> byRow.put(row.row(), setup));
    }
    for (BelowRecord row : below) {
      BelowRecord free =
          plan.releasedLinks().contains(new RecordRef(Owner.COURSE, type, row.row()))
              ? released(row)
              : row;
      SetupLine line = byRow.get(row.row());
      (line == null ? Optional.of(free) : effect(free, line)).ifPresent(after.below::add);
    }
    plan.lines().stream()
        .map(SetupLine.class::cast)
        .filter(line -> line.effect() == Effect.INSERT)
        .forEach(line -> after.below.add(copy(1000 + line.requireAbove().id(), line)));
    return after;
  }

  private static BelowRecord row(
      BelowRecord row, BelowRecord.@Nullable Link link, @Nullable Long residualSince) {
    return new BelowRecord(
        row.row(), row.key(), row.name(), row.hash(), "", Dependencies.NONE, link, residualSince);
  }

  /** Its link names nothing at all. */
  private static BelowRecord released(BelowRecord row) {
    ContentHash pushed = Objects.requireNonNull(row.link()).pushedHash();
    return row(row, new BelowRecord.Link(-row.row(), pushed), row.residualSince());
  }

  private Optional<BelowRecord> effect(BelowRecord row, SetupLine line) {
    return switch (line.effect()) {
      case NONE -> Optional.of(row);
      case COPY -> Optional.of(copy(row.row(), line));
      case DELETE -> Optional.empty();
      case MARK_RESIDUAL -> Optional.of(row(row, row.link(), PUSH));
      case RENAME, RENAME_RESIDUAL -> Optional.of(renamed(row, line));
      case INSERT, REPLACE -> throw new AssertionError("a row is there already: " + line);
    };
  }

  private static BelowRecord copy(long row, SetupLine line) {
    AboveRecord source = line.requireAbove();
    ContentHash hash = Objects.requireNonNull(source.hash());
    BelowRecord.Link link = new BelowRecord.Link(source.id(), hash);
    return new BelowRecord(
        row, source.key(), source.name(), hash, "", Dependencies.NONE, link, null);
  }

  private static BelowRecord renamed(BelowRecord row, SetupLine line) {
    String name = line.verdict().newName();
    ContentHash hash = new ContentHash(name.hashCode(), row.hash().low());
    BelowRecord.Link link = row.link();
    if (link != null && line.state() == RecordState.ORPHANED) {
      link = new BelowRecord.Link(link.above(), hash);
    }
    RecordKey key = new RecordKey.Named(NameKey.of(name));
    return new BelowRecord(row.row(), key, name, hash, "", Dependencies.NONE, link, PUSH);
  }

  static BelowRecord below(
      DataType type,
      long row,
      String key,
      String content,
      BelowRecord.@Nullable Link link,
      boolean residual) {
    String name = type.isNamed() ? key : "";
    return new BelowRecord(
        row,
        key(type, key),
        name,
        hash(type, key, content),
        "",
        Dependencies.NONE,
        link,
        residual ? PUSH : null);
  }

  static RecordKey key(DataType type, String key) {
    return type.isNamed()
        ? new RecordKey.Named(NameKey.of(key))
        : new RecordKey.ListEntry(Long.parseLong(key));
  }

  /** A record's own name is part of its content, a district list's entry is not. */
  static ContentHash hash(DataType type, String key, String content) {
    return new ContentHash(type.isNamed() ? key.hashCode() : 0, content.hashCode());
  }

  private String name(String key) {
    return type.isNamed() ? key : "";
  }
}
