package org.cascade.grpc.work;

import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListOrder;
import org.cascade.application.work.AssignmentId;
import org.cascade.application.work.Score;
import org.cascade.application.work.ScoreFilter;
import org.cascade.application.work.ScoreId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListScoresRequest;

/** Scores for assignments on the wire. */
final class ScoreWire
    implements ResourceWire<
        org.cascade.proto.v1.Score, ListScoresRequest, ScoreId, Score, ScoreFilter> {
  private static final String SCORES = "/scores/";

  @Override
  public org.cascade.proto.v1.Score message(Kept<ScoreId, Score> kept) {
    String assignment = ResourceNames.assignment(kept.id().assignment().value());
    return org.cascade.proto.v1.Score.newBuilder()
        .setName(assignment + SCORES + kept.id().student())
        .setAssignment(assignment)
        .setStudent(kept.value().student())
        .setValue(Optional.ofNullable(kept.value().value()).orElse(""))
        .setEtag(kept.version())
        .build();
  }

  @Override
  public Score value(org.cascade.proto.v1.Score message, Faults faults) {
    return new Score(
        new AssignmentId(References.required(message.getAssignment(), "assignment", faults)),
        Subjects.student(message.getStudent(), faults),
        message.getValue().isEmpty() ? null : message.getValue());
  }

  @Override
  public ScoreId id(String name) {
    int at = name.indexOf(SCORES);
    return new ScoreId(
        new AssignmentId(ResourceNames.id(name.substring(0, at))),
        name.substring(at + SCORES.length()));
  }

  @Override
  public ScoreFilter filter(ListScoresRequest request) {
    return new ScoreFilter(new AssignmentId(ResourceNames.id(request.getAssignment())));
  }

  /** Among the scores for an assignment there is one of a student, and no other id. */
  @Override
  public ListOrder order(ListOrder asked) {
    return ListOrder.NAME;
  }

  @Override
  public String nameKey(Kept<ScoreId, Score> kept) {
    return kept.value().student();
  }

  @Override
  public long number(ScoreId id) {
    return id.assignment().value();
  }
}
