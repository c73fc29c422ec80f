package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * A course with its master and its sections, of all types, told record by record.
 *
 * <p>Keys: "7" an entry of a district list, "7@1" task 7 in term 1, "S7@1" standard 7 in term 1,
 * for categories the name. Content is any text; of a composite its children ("8:1=50;9:1=50"), of
 * an assessment "…+" if it copies forward.
 */
final class Scene {
  private final Set<DataType> pushed;
  private final Set<Long> terms = new HashSet<>(Set.of(1L, 2L));
  private final Map<DataType, List<AboveRecord>> above = new EnumMap<>(DataType.class);
  private final Map<DataType, List<BelowRecord>> below = new EnumMap<>(DataType.class);
  private final Map<Long, Set<Long>> sectionTerms = new TreeMap<>();
  private final Map<Long, Map<DataType, List<BelowRecord>>> inSections = new TreeMap<>();
  private final Map<WorkQuestion, Evidence> work = new HashMap<>();
  private final Set<Lock> locks = EnumSet.noneOf(Lock.class);
  private boolean linked = true;
  private boolean readWhole;

  private Scene(Set<DataType> pushed) {
    this.pushed = pushed;
    pushed.forEach(type -> locks.add(Lock.valueOf(type.name())));
  }

  static Scene of(DataType... pushed) {
    return new Scene(Set.of(pushed));
  }

  /** Every setup type is pushed, weights too. */
  static Scene ofAll() {
    Set<DataType> setup = EnumSet.complementOf(EnumSet.of(DataType.COURSE_INFO));
    return new Scene(setup).lock(Lock.COMPOSITE_WEIGHTS);
  }

  Scene lock(Lock lock) {
    locks.add(lock);
    return this;
  }

  Scene unlinkedCourse() {
    linked = false;
    return this;
  }

  Scene master(DataType type, long id, String key, String content) {
    return master(type, id, key, content, dependencies(type, key, content));
  }

  Scene master(DataType type, long id, String key, String content, Dependencies needs) {
    above
        .computeIfAbsent(type, any -> new ArrayList<>())
        .add(
            AboveRecord.ofMaster(
                id,
                key(type, key),
                name(type, key),
                hash(Level.COURSE, type, key, content),
                besides(type, content),
                needs));
    return this;
  }

  /** Made at the course. */
  Scene local(DataType type, long row, String key, String content) {
    return course(type, row, key, content, null, content);
  }

  /** Made by a push from the record above, and as that push left it. */
  Scene pushed(DataType type, long row, String key, String content, long link) {
    return course(type, row, key, content, link, content);
  }

  /** Made by a push from the record above, and changed since. */
  Scene changed(DataType type, long row, String key, String content, long link) {
    return course(type, row, key, content, link, "before " + content);
  }

  Scene course(
      DataType type,
      long row,
      String key,
      String content,
      @Nullable Long link,
      String pushedContent) {
    below
        .computeIfAbsent(type, any -> new ArrayList<>())
        .add(row(Level.COURSE, type, row, key, content, link, pushedContent));
    return this;
  }

  /** A section that meets in these terms. */
  Scene section(long id, Long... meetsIn) {
    sectionTerms.put(id, Set.of(meetsIn));
    inSections.put(id, new EnumMap<>(DataType.class));
    return this;
  }

  /** Made by a teacher. */
  Scene teachers(long section, DataType type, long row, String key, String content) {
    return inSection(section, row(Level.SECTION, type, row, key, content, null, content), type);
  }

  Scene pushedTo(long section, DataType type, long row, String key, String content, long link) {
    return inSection(section, row(Level.SECTION, type, row, key, content, link, content), type);
  }

  Scene changedIn(long section, DataType type, long row, String key, String content, long link) {
    return inSection(
        section, row(Level.SECTION, type, row, key, content, link, "before " + content), type);
  }

  Scene inSection(long section, BelowRecord record, DataType type) {
    Objects.requireNonNull(inSections.get(section))
        .computeIfAbsent(type, any -> new ArrayList<>())
        .add(record);
    return this;
  }

  Scene work(WorkQuestion question, Evidence evidence) {
    work.put(question, evidence);
    return this;
  }

  /** A grade is posted for the task in one section, so in the course. */
  Scene gradeFor(long task, long section) {
    Evidence grade = ACourse.ONE_GRADE;
    return work(new WorkQuestion.ForSubjects(Owner.COURSE, Set.of(Subject.task(task))), grade)
        .work(
            new WorkQuestion.ForSubjects(Owner.section(section), Set.of(Subject.task(task))),
            grade);
  }

  Scene assignmentIn(Owner owner, long category) {
    return work(new WorkQuestion.InCategory(owner, category), new Evidence(1, 0, 0, 0, 0));
  }

  CourseFacts facts() {
    MasterSetup master =
        new MasterSetup(new MasterId(1), "M-1", new CourseInfo(Map.of(), Map.of()), above);
    List<SectionFacts> sections = new ArrayList<>();
    inSections.forEach(
        (id, records) ->
            sections.add(
                new SectionFacts(id, "S" + id, sectionTerms.getOrDefault(id, Set.of()), records)));
    return new CourseFacts(
        new CourseId(1),
        new CourseFacts.Title("School", "Calendar", "C-1", "Course"),
        linked ? master : null,
        new CourseInfo(Map.of(), Map.of()),
        terms,
        below,
        sections,
        readWhole);
  }

  PushTerms terms(PushKind kind, PushMode mode, boolean toSections) {
    CatalogLocks held = kind.readsMasters() ? new CatalogLocks(locks) : CatalogLocks.none();
    return new PushTerms(kind, mode, held, pushed, toSections, "");
  }

  /** A master push to the course alone. */
  CoursePlan plan(PushMode mode) {
    return plan(terms(PushKind.PUSH_ALL_COURSE_MASTERS, mode, false));
  }

  /** A master push to course and sections. */
  CoursePlan planAll(PushMode mode) {
    return plan(terms(PushKind.PUSH_ALL_COURSE_MASTERS, mode, true));
  }

  /** A push of the course to its sections. */
  CoursePlan planSections() {
    return plan(terms(PushKind.PUSH_COURSE, PushMode.LOCKED, true));
  }

  /** Reads as little as the planner asks for, the whole course only if it needs that. */
  CoursePlan plan(PushTerms terms) {
    PushPlanner planner = new PushPlanner(terms, Map.of());
    readWhole = false;
    CourseFacts asked = asAsked(facts(), planner.reading());
    Planning first = planner.plan(asked, Answers.NONE);
    readWhole = true;
    return first.needsWholeCourse()
        ? answered(planner, facts(), work)
        : answered(planner, asked, work);
  }

  private static CourseFacts asAsked(CourseFacts facts, Reading reading) {
    Map<DataType, List<BelowRecord>> records = new EnumMap<>(DataType.class);
    reading.courses().forEach(type -> records.put(type, facts.records(type)));
    return new CourseFacts(
        facts.id(),
        facts.title(),
        facts.master(),
        facts.info(),
        facts.terms(),
        records,
        reading.sections().isEmpty() ? List.of() : facts.sections(),
        false);
  }

  /** Answers every question from what is known; what is not known is no work. */
  static CoursePlan answered(
      PushPlanner planner, CourseFacts facts, Map<WorkQuestion, Evidence> known) {
    Map<WorkQuestion, Evidence> answers = new HashMap<>();
    while (true) {
      Planning planning = planner.plan(facts, new Answers(answers));
      if (planning.isFinal()) {
        return planning.plan();
      }
      if (planning.needsWholeCourse()) {
        throw new AssertionError("the facts are not whole");
      }
      planning
          .open()
          .forEach(question -> answers.put(question, known.getOrDefault(question, Evidence.NONE)));
    }
  }

  static SetupLine line(CoursePlan plan, DataType type, String key) {
    return line(plan, Owner.COURSE, type, key);
  }

  static SetupLine line(CoursePlan plan, long section, DataType type, String key) {
    return line(plan, Owner.section(section), type, key);
  }

  private static SetupLine line(CoursePlan plan, Owner owner, DataType type, String key) {
    String text = key(type, key).text();
    List<SetupLine> lines =
        lines(plan, owner, type).stream().filter(line -> line.key().equals(text)).toList();
    if (lines.size() != 1) {
      throw new AssertionError("not one line of " + key + ": " + plan.lines());
    }
    return lines.get(0);
  }

  static List<SetupLine> lines(CoursePlan plan, Owner owner, DataType type) {
    return plan.lines().stream()
        .filter(SetupLine.class::isInstance)
        .map(SetupLine.class::cast)
        .filter(line -> line.owner().equals(owner) && line.type() == type)
        .toList();
  }

  static BelowRecord row(
      Level level,
      DataType type,
      long row,
      String key,
      String content,
      @Nullable Long link,
      String pushedContent) {
    BelowRecord.Link from =
        link == null ? null : new BelowRecord.Link(link, hash(level, type, key, pushedContent));
    return new BelowRecord(
        row,
        key(type, key),
        name(type, key),
        hash(level, type, key, content),
        besides(type, content),
        dependencies(type, key, content),
        from,
        null);
  }

  static RecordKey key(DataType type, String key) {
    if (type.isNamed()) {
      return new RecordKey.Named(NameKey.of(key));
    }
    int at = key.indexOf('@');
    return at < 0
        ? new RecordKey.ListEntry(Long.parseLong(key))
        : new RecordKey.SubjectTerm(
            subject(key.substring(0, at)), Long.parseLong(key.substring(at + 1)));
  }

  private static Subject subject(String key) {
    return key.startsWith("S")
        ? Subject.standard(Long.parseLong(key.substring(1)))
        : Subject.task(Long.parseLong(key));
  }

  private static String name(DataType type, String key) {
    return type.isNamed() ? key : "";
  }

  private static Dependencies dependencies(DataType type, String key, String content) {
    if (!(key(type, key) instanceof RecordKey.SubjectTerm pair)) {
      return Dependencies.NONE;
    }
    Set<Subject> subjects = new HashSet<>(Set.of(pair.subject()));
    Set<Long> terms = new HashSet<>(Set.of(pair.term()));
    if (type == DataType.COMPOSITE_GRADES && content.contains("=")) {
      CompositeChildren.weights(content.replace("before ", ""))
          .keySet()
          .forEach(
              child -> {
                int colon = child.indexOf(':');
                subjects.add(Subject.task(Long.parseLong(child.substring(0, colon))));
                terms.add(Long.parseLong(child.substring(colon + 1)));
              });
    }
    return Dependencies.on(subjects, terms);
  }

  private static String besides(DataType type, String content) {
    return switch (type) {
      case COMPOSITE_GRADES -> content;
      case ASSESSMENTS -> content.endsWith("+") ? "1" : "0";
      default -> "";
    };
  }

  /** A record's own name is part of its content; copies forward is not; weights at sections are. */
  private static ContentHash hash(Level level, DataType type, String key, String content) {
    String hashed =
        switch (type) {
          case ASSESSMENTS -> content.replace("+", "");
          case COMPOSITE_GRADES -> level == Level.COURSE ? structure(content) : content;
          default -> content;
        };
    return new ContentHash(type.isNamed() ? key.hashCode() : 0, hashed.hashCode());
  }

  private static String structure(String children) {
    return List.of(children.split(";", -1)).stream()
        .map(child -> child.replaceFirst("=.*", ""))
        .collect(Collectors.joining(";"));
  }
}
