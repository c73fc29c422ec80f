package org.cascade.server.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.ListCatalogsResponse;

/** Catalogs over gRPC. */
public final class CatalogClient {
  private static final int PAGE = 500;
  private static final int ANSWER_SECONDS = 30;

  private final ServerConnection connection;

  public CatalogClient(ServerConnection connection) {
    this.connection = connection;
  }

  /** The catalog that people call so. */
  public Optional<Catalog> catalog(String displayName) {
    ListCatalogsRequest.Builder request = ListCatalogsRequest.newBuilder().setPageSize(PAGE);
    ListCatalogsResponse page;
    do {
      page = connection.call(() -> catalogs().listCatalogs(request.build()));
      Optional<Catalog> found = named(page.getCatalogsList(), displayName);
      if (found.isPresent()) {
        return found;
      }
      request.setPageToken(page.getNextPageToken());
    } while (!page.getNextPageToken().isEmpty());
    return Optional.empty();
  }

  private static Optional<Catalog> named(List<Catalog> catalogs, String displayName) {
    return catalogs.stream()
        .filter(catalog -> catalog.getDisplayName().equalsIgnoreCase(displayName.strip()))
        .findFirst();
  }

  private CatalogServiceGrpc.CatalogServiceBlockingStub catalogs() {
    return connection
        .stub(CatalogServiceGrpc::newBlockingStub)
        .withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS);
  }
}
