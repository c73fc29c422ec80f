package org.cascade.server.edfi;

import java.util.Objects;

/** What identifies a thing in the source, as written there. */
sealed interface SourceKey {

  record CourseId(String code, String organization) implements SourceKey {
    @Override
    public String toString() {
      return "Course " + code + " of " + organization;
    }
  }

  record PeriodId(String school, String year, String descriptor, String name) implements SourceKey {
    @Override
    public String toString() {
      return "GradingPeriod " + name + " (" + descriptor + ") of " + school + " " + year;
    }
  }

  record SessionId(String school, String year, String name) implements SourceKey {
    @Override
    public String toString() {
      return "Session " + name + " of " + school;
    }
  }

  record OfferingId(String localCode, String school, SessionId session) implements SourceKey {

    /** An offering of one school in a session of another is none. */
    boolean isOfOneSchool() {
      return Objects.equals(school, session.school());
    }

    @Override
    public String toString() {
      return "CourseOffering " + localCode + " of " + school + " in " + session.name();
    }
  }

  record SectionId(String identifier, OfferingId offering) implements SourceKey {
    @Override
    public String toString() {
      return "Section " + identifier + " of " + offering;
    }
  }

  record EntryId(String namespace, String identifier) implements SourceKey {
    @Override
    public String toString() {
      return "GradebookEntry " + identifier;
    }

    String externalId() {
      return namespace + "#" + identifier;
    }
  }
}
