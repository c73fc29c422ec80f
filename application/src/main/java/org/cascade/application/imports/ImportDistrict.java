package org.cascade.application.imports;

/** Takes over what another system knows of a district. */
public interface ImportDistrict {
  DistrictImport begin();
}
