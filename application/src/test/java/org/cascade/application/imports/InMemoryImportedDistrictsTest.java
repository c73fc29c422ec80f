package org.cascade.application.imports;

class InMemoryImportedDistrictsTest extends ImportedDistrictsContract {
  private final ImportedDistricts districts = new InMemoryImportedDistricts();

  @Override
  protected ImportedDistricts districts() {
    return districts;
  }
}
