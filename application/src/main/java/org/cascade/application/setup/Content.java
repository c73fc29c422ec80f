package org.cascade.application.setup;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.cascade.domain.push.CompositeChildren;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The content of a setup record: what a push copies. A district list's entry is the record's key
 * and no part of it; a category's name is both.
 */
public sealed interface Content {

  /** A grading task's. Amounts have three decimals. */
  record Task(
      @Nullable Long scoreGroup,
      @Nullable BigDecimal termGpaWeight,
      @Nullable BigDecimal credit,
      @Nullable String creditType,
      @Nullable String creditOverflow)
      implements Content {}

  /** A standard's. */
  record Standard(
      @Nullable Long scoreGroup,
      @Nullable BigDecimal credit,
      @Nullable String creditType,
      @Nullable String creditOverflow)
      implements Content {}

  /**
   * A category's.
   *
   * @param standards that it is aligned to
   * @param tasks that it is aligned to
   */
  record Category(
      String name,
      @Nullable BigDecimal weight,
      @Nullable Integer sequence,
      boolean excludeFromCalculation,
      int dropLowest,
      SortedSet<Long> standards,
      SortedSet<Long> tasks)
      implements Content {
    public Category renamed(String other) {
      return new Category(
          other, weight, sequence, excludeFromCalculation, dropLowest, standards, tasks);
    }

    @Override
    public Set<Subject> subjects() {
      Set<Subject> subjects = new HashSet<>();
      tasks.forEach(id -> subjects.add(Subject.task(id)));
      standards.forEach(id -> subjects.add(Subject.standard(id)));
      return subjects;
    }
  }

  /**
   * An assessment's.
   *
   * @param copiesForward a field of L-5
   * @param kind TEACHER_SCORED or READ_ONLY
   */
  record Assessment(
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      boolean copiesForward,
      String kind)
      implements Content {
    @Override
    public Assessment hashed(Level level) {
      return new Assessment(startDate, endDate, false, kind);
    }

    @Override
    public String besides() {
      return copiesForward ? "1" : "0";
    }
  }

  /**
   * A calc option's.
   *
   * @param cumulativeFrom the id of a term name
   */
  record CalcOption(
      String calculationType,
      @Nullable Long gradingScale,
      boolean weightCategories,
      boolean usePercentValue,
      @Nullable Integer limitToLast,
      @Nullable Long cumulativeFrom,
      @Nullable String proficiencyMethod)
      implements Content {
    @Override
    public Set<Long> termNames() {
      return cumulativeFrom == null ? Set.of() : Set.of(cumulativeFrom);
    }
  }

  /**
   * A composite grade's.
   *
   * @param weights with three decimals, by child: "task:term name"
   */
  record Composite(SortedMap<String, String> weights) implements Content {
    private static final String NOT_HASHED = "0.000";

    public Composite {
      weights = new TreeMap<>(weights);
    }

    /** The weights are fields of L-5 at the course; at a section they are as any other. */
    @Override
    public Composite hashed(Level level) {
      TreeMap<String, String> hashed = new TreeMap<>(weights);
      if (level == Level.COURSE) {
        hashed.replaceAll((child, weight) -> NOT_HASHED);
      }
      return new Composite(hashed);
    }

    @Override
    public String besides() {
      return CompositeChildren.text(weights);
    }

    @Override
    public Set<Subject> subjects() {
      Set<Subject> tasks = new HashSet<>();
      weights.keySet().forEach(child -> tasks.add(Subject.task(part(child, 0))));
      return tasks;
    }

    @Override
    public Set<Long> termNames() {
      Set<Long> terms = new HashSet<>();
      weights.keySet().forEach(child -> terms.add(part(child, 1)));
      return terms;
    }

    private static long part(String child, int part) {
      return Long.parseLong(child.split(":", -1)[part]);
    }
  }

  /** The record's own name, empty where its key is no name. */
  default String name() {
    return "";
  }

  /** What the hash is over: the content without the fields of L-5. */
  default Content hashed(Level level) {
    return this;
  }

  /** What C-3 compares besides the hash. */
  default String besides() {
    return "";
  }

  /** The tasks and standards that it refers to, its key apart. */
  default Set<Subject> subjects() {
    return Set.of();
  }

  /** The terms that it refers to, by the ids of their names, its key apart. */
  default Set<Long> termNames() {
    return Set.of();
  }

  /** Another hash for every other content; not the database's. */
  default ContentHash hash(Level level) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(hashed(level).toString().getBytes(StandardCharsets.UTF_8));
      return ContentHash.of(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
