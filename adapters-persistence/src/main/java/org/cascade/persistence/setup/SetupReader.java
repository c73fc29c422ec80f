package org.cascade.persistence.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;

/**
 * Reads setup records by their owner's id and their type, one statement for each type and level.
 */
public final class SetupReader {
  private final SqlSession session;
  private final ContentTexts texts = new ContentTexts();
  private final Map<Long, ContentHash> weights = new HashMap<>();

  public SetupReader(SqlSession session) {
    this.session = session;
  }

  /**
   * By master.
   *
   * @param masters a JSON array of ids
   */
  public Map<Long, Map<DataType, List<AboveRecord>>> ofMasters(
      Set<DataType> types, String masters) {
    Owned<AboveRecord> records = new Owned<>();
    for (DataType type : types) {
      SetupMappers.atCourse(session, type)
          .above(masters)
          .forEach(row -> records.add(row.owner(), type, row.above(texts)));
    }
    return records.byOwner;
  }

  /**
   * By course.
   *
   * @param courses a JSON array of ids
   */
  public Map<Long, Map<DataType, List<BelowRecord>>> ofCourses(
      Set<DataType> types, String courses) {
    Owned<BelowRecord> records = new Owned<>();
    for (DataType type : types) {
      for (SetupRow row : SetupMappers.atCourse(session, type).below(courses)) {
        records.add(row.owner(), type, row.below(texts));
        rememberWeights(row);
      }
    }
    return records.byOwner;
  }

  private void rememberWeights(SetupRow row) {
    if (row instanceof CompositeRow composite) {
      Optional.ofNullable(composite.weightsHash())
          .ifPresent(hash -> weights.put(composite.id(), hash));
    }
  }

  /**
   * By section.
   *
   * @param courses a JSON array of ids
   */
  public Map<Long, Map<DataType, List<BelowRecord>>> ofSections(
      Set<DataType> types, String courses) {
    Owned<BelowRecord> records = new Owned<>();
    for (DataType type : types) {
      SetupMappers.atSection(session, type)
          .below(courses)
          .forEach(row -> records.add(row.section(), type, row.below(texts)));
    }
    return records.byOwner;
  }

  /** The hash of the weights of a course's composite that was read: L-6 hashes them apart. */
  public Optional<ContentHash> weights(long composite) {
    return Optional.ofNullable(weights.get(composite));
  }

  private static final class Owned<R> {
    private final Map<Long, Map<DataType, List<R>>> byOwner = new HashMap<>();

    void add(long owner, DataType type, R record) {
      byOwner
          .computeIfAbsent(owner, id -> new EnumMap<>(DataType.class))
          .computeIfAbsent(type, key -> new ArrayList<>())
          .add(record);
    }
  }
}
