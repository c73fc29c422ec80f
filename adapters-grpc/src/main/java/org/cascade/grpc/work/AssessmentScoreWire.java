package org.cascade.grpc.work;

import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListOrder;
import org.cascade.application.work.AssessmentScore;
import org.cascade.application.work.AssessmentScoreFilter;
import org.cascade.application.work.AssessmentScoreId;
import org.cascade.domain.district.CourseId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListAssessmentScoresRequest;

/** Scores for tests on the wire. */
final class AssessmentScoreWire
    implements ResourceWire<
        org.cascade.proto.v1.AssessmentScore,
        ListAssessmentScoresRequest,
        AssessmentScoreId,
        AssessmentScore,
        AssessmentScoreFilter> {
  private static final int VALUE_LIMIT = 50;
  private static final int COURSE = 1;
  private static final int TEST = 3;
  private static final int STUDENT = 4;

  @Override
  public org.cascade.proto.v1.AssessmentScore message(
      Kept<AssessmentScoreId, AssessmentScore> kept) {
    AssessmentScoreId id = kept.id();
    String course = ResourceNames.course(id.course().value());
    return org.cascade.proto.v1.AssessmentScore.newBuilder()
        .setName(course + "/assessmentScores/" + id.test() + "/" + id.student())
        .setCourse(course)
        .setTest("tests/" + id.test())
        .setStudent(id.student())
        .setValue(kept.value().value())
        .setEtag(kept.version())
        .build();
  }

  @Override
  public AssessmentScore value(org.cascade.proto.v1.AssessmentScore message, Faults faults) {
    return new AssessmentScore(
        new CourseId(References.required(message.getCourse(), "course", faults)),
        References.required(message.getTest(), "test", faults),
        Subjects.student(message.getStudent(), faults),
        Subjects.text(message.getValue(), "value", VALUE_LIMIT, faults));
  }

  @Override
  public AssessmentScoreId id(String name) {
    String[] parts = name.split("/", STUDENT + 1);
    return new AssessmentScoreId(
        new CourseId(Long.parseLong(parts[COURSE])), Long.parseLong(parts[TEST]), parts[STUDENT]);
  }

  @Override
  public AssessmentScoreFilter filter(ListAssessmentScoresRequest request) {
    return new AssessmentScoreFilter(
        new CourseId(ResourceNames.id(request.getCourse())), ResourceNames.id(request.getTest()));
  }

  /** Among the scores for a test there is one of a student, and no other id. */
  @Override
  public ListOrder order(ListOrder asked) {
    return ListOrder.NAME;
  }

  @Override
  public String nameKey(Kept<AssessmentScoreId, AssessmentScore> kept) {
    return kept.value().student();
  }

  @Override
  public long number(AssessmentScoreId id) {
    return id.course().value();
  }
}
