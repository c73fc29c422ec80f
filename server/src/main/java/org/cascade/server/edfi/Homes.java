package org.cascade.server.edfi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements that are taken over and, of each, the fields that have a home in Cascade or say
 * where the others belong.
 */
final class Homes {

  private static final Map<Interchange, Map<String, Set<String>>> FIELDS =
      Map.of(
          Interchange.EDUCATION_ORGANIZATION,
          Map.of(
              "LocalEducationAgency",
              Set.of("LocalEducationAgencyId", "NameOfInstitution"),
              "School",
              Set.of("SchoolId", "NameOfInstitution", "LocalEducationAgencyReference"),
              "Course",
              Set.of(
                  "CourseCode",
                  "CourseTitle",
                  "CourseIdentificationCode",
                  "CourseLevelCharacteristic",
                  "AcademicSubject",
                  "CourseDescription",
                  "HighSchoolCourseRequirement",
                  "MaximumAvailableCredits",
                  "EducationOrganizationReference",
                  "LearningStandardReference")),
          Interchange.EDUCATION_ORG_CALENDAR,
          Map.of(
              "Session",
              Set.of("SessionName", "SchoolYear", "SchoolReference", "GradingPeriodReference"),
              "GradingPeriod",
              Set.of("SchoolReference", "GradingPeriod", "SchoolYear", "BeginDate", "EndDate")),
          Interchange.STANDARDS,
          Map.of("LearningStandard", Set.of("LearningStandardId", "Description", "CourseTitle")),
          Interchange.MASTER_SCHEDULE,
          Map.of(
              "CourseOffering",
              Set.of(
                  "LocalCourseCode",
                  "LocalCourseTitle",
                  "SchoolReference",
                  "SessionReference",
                  "CourseReference"),
              "Section",
              Set.of("SectionIdentifier", "CourseOfferingReference")),
          Interchange.STUDENT_GRADEBOOK,
          Map.of(
              "GradebookEntry",
              Set.of(
                  "GradebookEntryIdentifier",
                  "Namespace",
                  "SectionReference",
                  "DateAssigned",
                  "DueDate",
                  "Title",
                  "MaxPoints"),
              "StudentGradebookEntry",
              Set.of(
                  "GradebookEntryReference",
                  "StudentReference",
                  "NumericGradeEarned",
                  "PointsEarned",
                  "LetterGradeEarned",
                  "CompetencyLevel")));

  private Homes() {}

  /** The fields of such an element; empty when nothing of it is taken over. */
  static Optional<Set<String>> of(Interchange interchange, String element) {
    return Optional.ofNullable(FIELDS.getOrDefault(interchange, Map.of()).get(element));
  }
}
