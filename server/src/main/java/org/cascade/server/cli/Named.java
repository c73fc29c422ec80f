package org.cascade.server.cli;

import org.cascade.proto.v1.Catalog;
import org.cascade.server.client.CatalogClient;

/** Names of resources as people type them. */
final class Named {
  private Named() {}

  /** An id as the name of a resource: 7 as pushes/7. */
  static String in(String collection, String id) {
    return id.startsWith(collection) ? id : collection + id;
  }

  /**
   * A catalog by its name, its id, or catalogs/ID.
   *
   * @throws CommandFailedException if no catalog has the name
   */
  static String catalog(String typed, CatalogClient catalogs) {
    if (typed.matches("(catalogs/)?[0-9]+")) {
      return in("catalogs/", typed);
    }
    return catalogs
        .catalog(typed)
        .map(Catalog::getName)
        .orElseThrow(
            () -> new CommandFailedException("There is no catalog of the name \"" + typed + "\"."));
  }
}
