package org.cascade.domain.push;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the rules down for people who know the domain and read no Java. */
final class PushRulesDocument {
  private static final String INTRODUCTION =
      """
      # Push rules

      A push brings what a catalog has locked from its course masters to the courses that are linked to
      them: that is the course leg. Where it is asked for, it goes on from each course, as it stands then,
      to the course's sections: the section leg. Tasks, standards and assessments sit on the course alone;
      categories, calc options and composite grades have copies in every section. For each locked and
      selected type of data a push looks at every record above and every record below, finds out which
      belong together, and decides each one by the rules below.

      A record below is in one of these states:

      | state | what it means |
      |---|---|
      %s

      A push runs in one of two modes. LOCKED keeps what was made or changed below; OVERWRITE replaces it.
      Pushes of courses to their sections have no mode and do as LOCKED does. In all of them student work
      protects: assignments, scores, posted grades and comments are never touched, and a record that they
      depend on is not deleted. It is kept, with a mark that says since which push. HAS_… below stands for
      the first there is of HAS_POSTED_GRADES, HAS_COMMENTS, HAS_SCORES and HAS_ASSIGNMENTS.

      | record | in use, and so protected, when |
      |---|---|
      | task, standard | an assignment of a section of the course is aligned to it, or a grade or comment is posted for it in any section |
      | category of a course | a section's category that was made from it, changed or not, holds an assignment |
      | category of a section | it holds an assignment |
      | assessment | a score for its test is recorded in the course |
      | calc option, composite grade that was made here | its task or standard is protected, for a composite also a child's task; at a section by the work of that section |

      This page is made from the rules that the server runs. A test fails when the two differ.
      """;

  private static final String BEFORE_AND_AFTER =
      """

      ## What comes before and after the tables

      Before them C-11 and C-12 look at the record above: what refers to a term, a task or an entry of a
      district list that is not there is skipped, whatever stands below. After them C-14 decides about names
      that two categories cannot both have, at sections T-4 about a teacher's, and C-13 keeps what another
      row still refers to.

      | a category holds a name that a pushed one takes | LOCKED | OVERWRITE |
      |---|---|---|
      | made at the course | the pushed one FAILED, NAME_TAKEN | DELETED, NOT_IN_MASTER; in use RENAMED, HAS_… |
      | at the course, gone from the master, in use | the pushed one FAILED, NAME_TAKEN | RENAMED, HAS_… |
      | made by a teacher (T-4) | RENAMED | DELETED, NOT_IN_MASTER; in use RENAMED, HAS_… |
      | in a section, gone from the course, in use | RENAMED, HAS_… | RENAMED, HAS_… |
      | skipped or failed itself | the pushed one FAILED, NAME_TAKEN | the pushed one FAILED, NAME_TAKEN |

      The new name is the old one with " (1)", " (2)", … and at most 50 characters long.
      """;

  private PushRulesDocument() {}

  static String render() {
    return String.join(
        "\n",
        INTRODUCTION.formatted(states()),
        "## The course leg: from the master to the course\n",
        table("at the course", "at the master", Level.COURSE),
        "\n## The section leg: from the course to its sections\n",
        table("in the section", "at the course", Level.SECTION),
        BEFORE_AND_AFTER,
        "## Every situation\n",
        "| level | below | above | in use | mode | rule | outcome | reason | what is done |",
        "|---|---|---|---|---|---|---|---|---|",
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

  private static String table(String below, String above, Level level) {
    String rows =
        Arrays.stream(PushRule.values())
            .filter(rule -> deciding(rule).anyMatch(situation -> situation.level() == level))
            .map(PushRulesDocument::row)
            .collect(Collectors.joining("\n"));
    return "| id | %s | %s | LOCKED | OVERWRITE |\n|---|---|---|---|---|\n%s"
        .formatted(below, above, rows);
  }

  private static String states() {
    return Arrays.stream(RecordState.values())
        .map(state -> "| " + state + " | " + meaning(state) + " |")
        .collect(Collectors.joining("\n"));
  }

  private static String meaning(RecordState state) {
    return switch (state) {
      case ABSENT -> "only the record above exists";
      case LINKED -> "a push made it from the record above, and it is as that push left it";
      case UNLINKED ->
          "it belongs to a record above but is not as a push left it: it was edited, or made at the course under the same key";
      case RECREATED -> "it is as a push left it; the record above was removed and added again";
      case ORPHANED -> "it is as a push left it; the record above is gone";
      case LOCAL -> "made here; or pushed once, edited since, and gone above";
    };
  }

  private static String row(PushRule rule) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            rule.id().text(),
            below(rule),
            yesOrNo(deciding(rule).allMatch(Situation::hasAbove)),
            answer(rule, PushMode.LOCKED),
            answer(rule, PushMode.OVERWRITE));
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static Stream<Situation> deciding(PushRule rule) {
    return PushRuleTest.situations().filter(rule::fits);
  }

  private static String below(PushRule rule) {
    Set<RecordState> states = EnumSet.noneOf(RecordState.class);
    deciding(rule).forEach(situation -> states.add(situation.state()));
    boolean differs = deciding(rule).allMatch(Situation::differs);
    String text =
        states.stream().map(state -> below(state, differs)).collect(Collectors.joining(", "));
    return rule.id() == RuleId.T_5 ? text + " calc option or composite of the same key" : text;
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
    List<String> answers =
        deciding(rule)
            .filter(situation -> situation.mode() == mode && situation.evidence() == evidence)
            .map(situation -> answer(rule.ruling(situation), evidence))
            .distinct()
            .toList();
    return String.join(" or ", answers);
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
    String ofItsWork = ruling.outcome() == Outcome.KEPT ? "HAS_…" : "";
    return ruling.reasonIfAny().map(Reason::name).orElse(ofItsWork);
  }

  /** Whether content differs is looked at for LINKED records only. */
  private static boolean isOfItsOwn(Situation situation) {
    return situation.state() == RecordState.LINKED || !situation.differs();
  }

  private static String situation(Situation situation) {
    PushRule rule = PushRule.of(situation);
    Ruling ruling = rule.ruling(situation);
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            situation.level(),
            below(situation.state(), situation.differs()),
            yesOrNo(situation.hasAbove()),
            yesOrNo(situation.evidence()),
            situation.mode(),
            rule.id().text(),
            ruling.outcome(),
            reason(ruling),
            effect(ruling.effect()));
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case NONE -> "nothing is written";
      case INSERT -> "the record is added with the content above and linked";
      case REPLACE -> "the record is deleted; one with the content above is added and linked";
      case COPY -> "the record takes the content above and is linked";
      case DELETE -> "the record is deleted";
      case MARK_RESIDUAL -> "the record stays and is marked as residual, once";
      case RENAME -> "the record stays under another name";
      case RENAME_RESIDUAL -> "the record stays under another name and is marked as residual, once";
    };
  }
}
