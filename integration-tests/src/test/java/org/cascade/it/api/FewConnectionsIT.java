package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.UpdateCatalogRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More calls at once than the server has connections: whoever has one needs no other. */
class FewConnectionsIT {
  private final ApiServer api = new ApiServer(2);
  private final Making make = new Making(api);

  @AfterEach
  void stop() {
    api.close();
  }

  private Catalog rename(Catalog catalog) {
    return api.catalogs()
        .updateCatalog(
            UpdateCatalogRequest.newBuilder()
                .setCatalog(catalog.toBuilder().setDisplayName("New " + catalog.getDisplayName()))
                .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
                .build())
        .getCatalog();
  }

  /** All connections are in use by changes under way when these go on. */
  @Test
  void manyCatalogsAreChangedAtOnce() throws SQLException {
    List<Catalog> catalogs =
        IntStream.range(0, 16).mapToObj(i -> make.catalog("Catalog " + i)).toList();
    try (OtherWriter other = new OtherWriter(api)) {
      other.runs("SELECT id FROM course_catalog FOR UPDATE");
      List<CompletableFuture<Catalog>> calls =
          catalogs.stream().map(catalog -> OtherWriter.begin(() -> rename(catalog))).toList();
      api.tables().awaitLockWaits(2, calls);
      other.commits();

      assertThat(calls.stream().map(CompletableFuture::join))
          .extracting(Catalog::getDisplayName)
          .containsExactlyElementsOf(
              catalogs.stream().map(catalog -> "New " + catalog.getDisplayName()).toList());
    }
  }
}
