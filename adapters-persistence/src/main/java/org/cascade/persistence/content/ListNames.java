package org.cascade.persistence.content;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.push.ListReference;
import org.cascade.persistence.content.NameMapper.NameRow;
import org.cascade.persistence.database.JsonText;

/** The names of entries of district lists, as of now. */
public final class ListNames {
  private ListNames() {}

  /** Entries that do not exist any more have none. */
  public static Map<ListReference, String> of(SqlSession session, Set<ListReference> entries) {
    Map<ListReference.Kind, Set<Long>> wanted = new EnumMap<>(ListReference.Kind.class);
    entries.forEach(
        entry -> wanted.computeIfAbsent(entry.kind(), kind -> new TreeSet<>()).add(entry.id()));
    NameMapper mapper = session.getMapper(NameMapper.class);
    Map<ListReference, String> names = new HashMap<>();
    wanted.forEach(
        (kind, ids) ->
            read(mapper, kind, ids)
                .forEach(row -> names.put(new ListReference(kind, row.id()), row.name())));
    return names;
  }

  private static List<NameRow> read(NameMapper mapper, ListReference.Kind kind, Set<Long> ids) {
    JsonText text = new JsonText();
    ids.forEach(text::number);
    return switch (kind) {
      case GRADING_TASK -> mapper.gradingTasks(text.toString());
      case STANDARD -> mapper.standards(text.toString());
      case TEST -> mapper.tests(text.toString());
      case TERM_NAME -> mapper.termNames(text.toString());
      case SCORE_GROUP -> mapper.scoreGroups(text.toString());
      case GRADING_SCALE -> mapper.gradingScales(text.toString());
    };
  }
}
