package org.cascade.application.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cascade.application.CascadeException;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;

/** Outbound: what the student work of courses counts towards. */
public interface AlignedWork {
  /**
   * Moves work in one transaction that holds the course: no push and no other writer of its student
   * work is under way there. An assignment that is aligned to the target as well, for the same
   * category or the same task or standard, only loses the former alignment. Of categories, work
   * moves between those of the two names in each section.
   *
   * @param check sees how things stand; nothing is moved where it throws
   * @return absent if there is no such course
   * @throws CascadeException BUSY
   */
  Optional<Realigned> move(Realignment realignment, Consumer<WorkFacts> check);

  /**
   * What may stand in the way.
   *
   * @param strangers the sections asked for that the course does not have
   * @param hasFrom whether the course has the former task or standard, or any of the sections the
   *     former category
   * @param hasTo the same of the target
   * @param withoutTo the numbers of sections with work in the former category that lack the other;
   *     none for tasks and standards
   * @param postedForBoth in order of section, term and student; none for categories
   */
  record WorkFacts(
      Set<Long> strangers,
      boolean hasFrom,
      boolean hasTo,
      List<String> withoutTo,
      List<PostedForBoth> postedForBoth) {
    public WorkFacts {
      strangers = Set.copyOf(strangers);
      withoutTo = List.copyOf(withoutTo);
      postedForBoth = List.copyOf(postedForBoth);
    }
  }

  /**
   * A student who has a grade or comment posted for the former task or standard and for the target.
   *
   * @param section its number
   * @param term its name
   */
  record PostedForBoth(String section, String term, String student) {}
}
