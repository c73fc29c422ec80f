package org.cascade.grpc.work;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import org.cascade.application.work.ManageAssessmentScores;
import org.cascade.application.work.ManageAssignments;
import org.cascade.application.work.ManagePostedComments;
import org.cascade.application.work.ManagePostedGrades;
import org.cascade.application.work.ManageScores;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.proto.v1.ListPostedCommentsRequest;
import org.cascade.proto.v1.ListPostedGradesRequest;
import org.cascade.proto.v1.PostedComment;
import org.cascade.proto.v1.PostedGrade;
import org.cascade.proto.v1.WorkServiceGrpc;

/** Student work over gRPC. Requests have been validated when they come here. */
public final class WorkGrpcService implements BindableService {
  private static final PostingWire.Text GRADE = new PostingWire.Text("postedGrades", "grade", 50);
  private static final PostingWire.Text COMMENT =
      new PostingWire.Text("postedComments", "comment", 1_000);

  private final ManageAssignments assignments;
  private final ManageScores scores;
  private final ManagePostedGrades grades;
  private final ManagePostedComments comments;
  private final ManageAssessmentScores tests;

  @Inject
  public WorkGrpcService(
      ManageAssignments assignments,
      ManageScores scores,
      ManagePostedGrades grades,
      ManagePostedComments comments,
      ManageAssessmentScores tests) {
    this.assignments = assignments;
    this.scores = scores;
    this.grades = grades;
    this.comments = comments;
    this.tests = tests;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(WorkServiceGrpc.getServiceDescriptor());
    new ResourceCalls<>(
            new Words("Assignment", "Assignments", "assignment", "assignments"),
            new AssignmentWire(),
            assignments)
        .bind(methods);
    new ResourceCalls<>(new Words("Score", "Scores", "score", "scores"), new ScoreWire(), scores)
        .bind(methods);
    new ResourceCalls<>(
            new Words("PostedGrade", "PostedGrades", "posted_grade", "posted_grades"),
            new PostingWire<PostedGrade, ListPostedGradesRequest>(
                PostedGrade.getDefaultInstance(), GRADE),
            grades)
        .bind(methods);
    new ResourceCalls<>(
            new Words("PostedComment", "PostedComments", "posted_comment", "posted_comments"),
            new PostingWire<PostedComment, ListPostedCommentsRequest>(
                PostedComment.getDefaultInstance(), COMMENT),
            comments)
        .bind(methods);
    new ResourceCalls<>(
            new Words(
                "AssessmentScore", "AssessmentScores", "assessment_score", "assessment_scores"),
            new AssessmentScoreWire(),
            tests)
        .bind(methods);
    return methods.bound();
  }
}
