package org.cascade.grpc.catalog;

import org.cascade.application.catalog.Catalog;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.vocabulary.Vocabulary;

/** Catalogs as callers see them. */
final class CatalogMapper {
  private CatalogMapper() {}

  static org.cascade.proto.v1.Catalog toCatalog(Catalog catalog) {
    return org.cascade.proto.v1.Catalog.newBuilder()
        .setName(ResourceNames.catalog(catalog.id().value()))
        .setDisplayName(catalog.name())
        .setVersion(catalog.version())
        .addAllLocks(Vocabulary.locks(catalog.locks().locks()))
        .build();
  }
}
