package org.cascade.application.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cascade.application.CascadeException;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.Resources;
import org.cascade.domain.district.SectionId;

/**
 * Outbound: setup records. Each change of a master's raises the version of the master. An edit that
 * makes a linked record of a course another one than the last push wrote is remembered with its
 * caller.
 */
public interface SetupRecords extends Resources<SetupId, SetupRecord, SetupFilter> {
  /**
   * Removes a record that has this version still, and what goes with it; not if it is referred to
   * at a course or section.
   *
   * @param rule what goes, from all records of the owner; pure; what it throws ends the attempt
   * @throws CascadeException BUSY
   */
  Change<Removal> remove(
      SetupId id, String version, Function<List<Kept<SetupId, SetupRecord>>, Removal> rule);

  /** By task and standard, then by term; absent if there is no such section. */
  Optional<List<EffectiveOption>> effectiveOptions(SectionId section);
}
