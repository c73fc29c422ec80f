package org.cascade.application.setup;

import java.util.List;
import java.util.Map;
import org.cascade.application.resource.Kept;

/**
 * What goes with a record that is removed from its master (domain.md §1): nothing there may refer
 * to a task or standard that the master does not have.
 *
 * @param removed the record itself, and those that are about it
 * @param changed what others become that mention it
 */
public record Removal(List<SetupId> removed, Map<SetupId, Content> changed) {
  /** Of a record, from all that its master has. */
  static Removal of(SetupId id, List<Kept<SetupId, SetupRecord>> all) {
    return new RemovalRule(id, all).removal();
  }
}
