package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import org.cascade.server.bench.result.BenchCase;

/** A case with all that it takes to run it again and again. */
public interface Trial {
  BenchCase benchCase();

  /** In the order of every other round; the rounds between turn it round. */
  List<Entrant> entrants();

  /** Brings the district to where the case begins, wherever it stood. */
  void settle();

  /** Makes the difference that the next run is to meet. */
  default void before(Entrant entrant) {}

  /** The records that an entrant handles; the district is settled. */
  long rows(Entrant entrant);

  /**
   * Of what a run left, or of its answer, by what they are of. Entrants have to agree wherever both
   * have one.
   *
   * @param told by the entrant
   */
  Map<String, String> checksums(Entrant entrant, Told told);
}
