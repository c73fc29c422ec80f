package org.cascade.application.imports;

import jakarta.inject.Inject;

/** Imports into the database. */
public final class ImportDistrictService implements ImportDistrict {
  private final ImportedDistricts districts;

  @Inject
  public ImportDistrictService(ImportedDistricts districts) {
    this.districts = districts;
  }

  @Override
  public DistrictImport begin() {
    return new DistrictImport(districts);
  }
}
