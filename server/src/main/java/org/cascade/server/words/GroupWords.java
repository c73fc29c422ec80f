package org.cascade.server.words;

import org.cascade.proto.v1.Reason;

/** What there is to tell of a push, in sentences. */
final class GroupWords {
  private GroupWords() {}

  static String title(Told.Part part) {
    return switch (part) {
      case NOT_PUSHED -> "Not pushed, and why";
      case RENAMED -> "Renamed";
      case CHANGED_IN_USE -> "Changed although student work depends on it";
      case INFORMATION -> "To be known";
    };
  }

  /** As in "12 records: due to go, kept because grades are posted for it." */
  static String heading(Told.Group group) {
    String one = group.isOfCourses() ? "course" : "record";
    return Words.count(group.items(), one) + ": " + what(group) + ".";
  }

  private static String what(Told.Group group) {
    return switch (group.part()) {
      case NOT_PUSHED, INFORMATION -> what(group.reason());
      case RENAMED -> "renamed, because a category from above has the name";
      case CHANGED_IN_USE -> Words.outcome(group.outcome()) + " while in use";
    };
  }

  static String what(Reason reason) {
    return Words.reason(reason)
        .map(known -> ReasonWords.of(known).what())
        .orElse("no reason given");
  }

  static String advice(Told.Group group) {
    return switch (group.part()) {
      case NOT_PUSHED, INFORMATION ->
          Words.reason(group.reason()).map(known -> ReasonWords.of(known).advice()).orElse("");
      case RENAMED ->
          "Nothing: their assignments stay in them. To have them go, realign or delete the"
              + " assignments and push with --mode overwrite.";
      case CHANGED_IN_USE ->
          "Tell the teachers: grades that are calculated with it may come out otherwise.";
    };
  }
}
