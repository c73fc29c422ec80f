package org.cascade.persistence.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.database.JsonText;
import org.jspecify.annotations.Nullable;

/** The sections that work is to be in, held against pushes, and what work there can be for. */
final class Places {
  private final PlaceMapper mapper;
  private final Map<Long, Long> courses = new TreeMap<>();

  /** Holds the courses of those of the sections that there are. */
  Places(SqlSession session, Collection<SectionId> sections) {
    mapper = session.getMapper(PlaceMapper.class);
    SortedSet<Long> ids = new TreeSet<>();
    sections.forEach(section -> ids.add(section.value()));
    SortedSet<Long> held = new TreeSet<>();
    mapper.hold(ids.toString()).forEach(row -> held.add(row.section()));
    // whoever held a course before may have deleted the section
    mapper.there(held.toString()).forEach(row -> courses.put(row.section(), row.course()));
  }

  boolean has(SectionId section) {
    return courses.containsKey(section.value());
  }

  /** Of a section that there is. */
  long course(SectionId section) {
    return Objects.requireNonNull(courses.get(section.value()));
  }

  /** What work there can be for in each of the sections. */
  Map<Long, Set<Subject>> subjects() {
    Map<Long, Set<Subject>> ofCourses = new HashMap<>();
    mapper
        .subjects(new TreeSet<>(courses.values()).toString())
        .forEach(
            row ->
                ofCourses
                    .computeIfAbsent(row.course(), course -> new HashSet<>())
                    .add(subject(row.task(), row.standard())));
    Map<Long, Set<Subject>> subjects = new HashMap<>();
    courses.forEach(
        (section, course) -> subjects.put(section, ofCourses.getOrDefault(course, Set.of())));
    return subjects;
  }

  static Subject subject(@Nullable Long task, @Nullable Long standard) {
    return task == null ? Subject.standard(Objects.requireNonNull(standard)) : Subject.task(task);
  }

  /** The ids of the terms in which each of the sections meets. */
  Map<Long, Set<Long>> terms() {
    return bySection(mapper.terms(pairs()));
  }

  /** The ids of the categories of each of the sections. */
  Map<Long, Set<Long>> categories() {
    return bySection(mapper.categories(pairs()));
  }

  private String pairs() {
    JsonText pairs = new JsonText();
    courses.forEach((section, course) -> pairs.row().number(course).number(section).end());
    return pairs.toString();
  }

  private static Map<Long, Set<Long>> bySection(List<PlaceMapper.PartRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                PlaceMapper.PartRow::section,
                Collectors.mapping(PlaceMapper.PartRow::part, Collectors.toSet())));
  }
}
