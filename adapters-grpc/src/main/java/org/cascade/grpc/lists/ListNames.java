package org.cascade.grpc.lists;

import java.util.EnumMap;
import java.util.Map;
import org.cascade.application.lists.DistrictList;
import org.cascade.application.lists.EntryId;
import org.cascade.grpc.call.ResourceNames;

/** The names of entries on the wire, such as {@code tasks/7}. */
final class ListNames {
  private static final Map<DistrictList, String> COLLECTIONS =
      new EnumMap<>(
          Map.of(
              DistrictList.TERM_NAMES, "termNames",
              DistrictList.GRADING_TASKS, "tasks",
              DistrictList.SCORE_GROUPS, "scoreGroups",
              DistrictList.GRADING_SCALES, "gradingScales",
              DistrictList.STANDARD_GROUPS, "standardGroups",
              DistrictList.TESTS, "tests"));

  private ListNames() {}

  static String name(EntryId id) {
    return COLLECTIONS.get(id.list()) + "/" + id.value();
  }

  /** The id in a name that has been validated. */
  static EntryId id(String name) {
    return COLLECTIONS.entrySet().stream()
        .filter(collection -> name.startsWith(collection.getValue() + "/"))
        .map(collection -> new EntryId(collection.getKey(), ResourceNames.id(name)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }
}
