package org.cascade.persistence.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/**
 * Reads terms, as the ids of their names. There are few different sets of them: they are shared.
 */
public final class TermReader {
  private final TermMapper mapper;
  private final Map<String, Set<Long>> sets = new HashMap<>();

  public TermReader(SqlSession session) {
    this.mapper = session.getMapper(TermMapper.class);
  }

  /** By calendar, given as a JSON array of ids. */
  public Map<Long, Set<Long>> ofCalendars(String calendars) {
    Map<Long, Set<Long>> terms = new HashMap<>();
    mapper.calendars(calendars).forEach(row -> terms.put(row.calendar(), set(row.terms())));
    return terms;
  }

  /** A section and the terms in which it meets. */
  public record Section(long id, String number, Set<Long> terms) {}

  /** The sections by course, in order of id; courses are given as a JSON array of ids. */
  public Map<Long, List<Section>> sectionsOf(String courses) {
    Map<Long, List<Section>> sections = new HashMap<>();
    mapper
        .sections(courses)
        .forEach(
            row ->
                sections
                    .computeIfAbsent(row.course(), course -> new ArrayList<>())
                    .add(new Section(row.id(), row.number(), set(row.terms()))));
    return sections;
  }

  private Set<Long> set(@Nullable String text) {
    return text == null ? Set.of() : sets.computeIfAbsent(text, TermReader::parsed);
  }

  private static Set<Long> parsed(String text) {
    Set<Long> terms = new TreeSet<>();
    for (String term : text.split(",", -1)) {
      terms.add(Long.valueOf(term));
    }
    return Collections.unmodifiableSet(terms);
  }
}
