package org.cascade.application.setup;

import jakarta.inject.Inject;
import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.domain.district.SectionId;

/** Reads how the grades of a section are calculated. */
public final class EffectiveOptionService implements ReadEffectiveOptions {
  private final SetupRecords records;

  @Inject
  public EffectiveOptionService(SetupRecords records) {
    this.records = records;
  }

  @Override
  public List<EffectiveOption> effectiveOptions(SectionId section) {
    return records
        .effectiveOptions(section)
        .orElseThrow(
            () ->
                CascadeException.of(
                    ErrorReason.SECTION_NOT_FOUND, "there is no section " + section.value()));
  }
}
