package org.cascade.domain.push;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the rules down for people who know the domain and read no Java. */
final class PushRulesDocument {
  private static final String INTRODUCTION =
      """
      # Push rules

      A push brings what a catalog has locked from its course masters to the courses that are linked to
      them. For each locked and selected type of data it looks at every record of the master and every
      record of the course, finds out which belong together, and decides each one by the rules below.

      A record of a course is in one of these states:

      | state | what it means |
      |---|---|
      %s

      A push runs in one of two modes. LOCKED keeps what was made or changed at the course; OVERWRITE
      replaces it. In both modes student work protects: assignments, scores, posted grades and comments
      are never touched, and a record that they depend on is not deleted. It is kept, with a mark that
      says since which push. HAS_… below stands for the first there is of HAS_POSTED_GRADES, HAS_COMMENTS,
      HAS_SCORES and HAS_ASSIGNMENTS.

      This page is made from the rules that the server runs. A test fails when the two differ.
      """;

  private PushRulesDocument() {}

  static String render() {
    return String.join(
        "\n",
        INTRODUCTION.formatted(states()),
        "## The table of rules\n",
        "| id | at the course | at the master | LOCKED | OVERWRITE |\n|---|---|---|---|---|",
        Arrays.stream(PushRule.values())
            .map(PushRulesDocument::row)
            .collect(Collectors.joining("\n")),
        "\n## Every situation\n",
        "| at the course | in use | mode | rule | outcome | reason | what is done |",
        "|---|---|---|---|---|---|---|",
        PushRuleTest.situations()
            .filter(PushRulesDocument::isOfItsOwn)
            .map(PushRulesDocument::situation)
            .collect(Collectors.joining("\n")),
        "\n## All rules in a sentence\n",
        "| id | rule |\n|---|---|",
        Arrays.stream(RuleId.values())
            .map(id -> "| " + id.text() + " | " + id.sentence() + " |")
            .collect(Collectors.joining("\n")),
        "");
  }

  private static String states() {
    return Arrays.stream(RecordState.values())
        .map(state -> "| " + state + " | " + meaning(state) + " |")
        .collect(Collectors.joining("\n"));
  }

  private static String meaning(RecordState state) {
    return switch (state) {
      case ABSENT -> "only the master has the record";
      case LINKED -> "a push made it from the master's record, and it is as that push left it";
      case UNLINKED ->
          "it belongs to a record of the master but is not as a push left it: it was edited, or made at the course under the same key";
      case RECREATED -> "it is as a push left it; the master's record was removed and added again";
      case ORPHANED -> "it is as a push left it; the master's record is gone";
      case LOCAL -> "made at the course; or pushed once, edited since, and gone from the master";
    };
  }

  private static String row(PushRule rule) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            rule.id().text(),
            below(rule),
            deciding(rule).get(0).state().hasAbove() ? "yes" : "no",
            answer(rule, PushMode.LOCKED),
            answer(rule, PushMode.OVERWRITE));
  }

  private static List<Situation> deciding(PushRule rule) {
    return PushRuleTest.situations().filter(rule::fits).toList();
  }

  private static String below(PushRule rule) {
    Set<RecordState> states = EnumSet.noneOf(RecordState.class);
    deciding(rule).forEach(situation -> states.add(situation.state()));
    return states.stream()
        .map(state -> below(state, deciding(rule).stream().allMatch(Situation::differs)))
        .collect(Collectors.joining(", "));
  }

  private static String below(RecordState state, boolean differs) {
    return switch (state) {
      case ABSENT -> "nothing";
      case LINKED -> differs ? "LINKED, differs" : "LINKED, equal";
      default -> state.name();
    };
  }

  private static String answer(PushRule rule, PushMode mode) {
    String plain = answer(rule, mode, false);
    String inUse = answer(rule, mode, true);
    return inUse.isEmpty() || inUse.equals(plain) ? plain : plain + "; in use " + inUse;
  }

  private static String answer(PushRule rule, PushMode mode, boolean evidence) {
    return deciding(rule).stream()
        .filter(situation -> situation.mode() == mode && situation.evidence() == evidence)
        .map(situation -> answer(rule.ruling(situation), evidence))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String answer(Ruling ruling, boolean inUse) {
    String reason = reason(ruling);
    String counted =
        inUse && ruling.marksEvidence() && ruling.outcome() != Outcome.KEPT
            ? " (the work is counted)"
            : "";
    return ruling.outcome() + (reason.isEmpty() ? "" : ", " + reason) + counted;
  }

  private static String reason(Ruling ruling) {
    return ruling.outcome() == Outcome.KEPT
        ? "HAS_…"
        : ruling.reasonIfAny().map(Reason::name).orElse("");
  }

  /** Whether content differs is looked at for LINKED records only. */
  private static boolean isOfItsOwn(Situation situation) {
    return situation.state() == RecordState.LINKED || !situation.differs();
  }

  private static String situation(Situation situation) {
    PushRule rule = PushRule.of(situation);
    Ruling ruling = rule.ruling(situation);
    return "| %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            below(situation.state(), situation.differs()),
            situation.evidence() ? "yes" : "no",
            situation.mode(),
            rule.id().text(),
            ruling.outcome(),
            reason(ruling),
            effect(ruling.effect()));
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case NONE -> "nothing is written";
      case INSERT -> "the record is added with the master's content and linked";
      case COPY -> "the record takes the master's content and is linked";
      case DELETE -> "the record is deleted";
      case MARK_RESIDUAL -> "the record stays and is marked as residual, once";
      case RENAME -> "the record stays under another name and is marked as residual";
    };
  }
}
