package org.cascade.grpc.work;

import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.work.Posting;
import org.cascade.application.work.PostingFilter;
import org.cascade.application.work.PostingId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.SectionId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListPostedCommentsRequest;
import org.cascade.proto.v1.PostedComment;

/** Posted comments on the wire. */
final class PostedCommentWire
    implements ResourceWire<
        PostedComment, ListPostedCommentsRequest, PostingId, Posting, PostingFilter> {
  private static final int LIMIT = 1_000;

  @Override
  public PostedComment message(Kept<PostingId, Posting> kept) {
    Posting posting = kept.value();
    PostedComment.Builder message =
        PostedComment.newBuilder()
            .setName("postedComments/" + kept.id().value())
            .setSection(ResourceNames.section(posting.section().value()))
            .setTerm(ResourceNames.term(posting.term()))
            .setStudent(posting.student())
            .setComment(posting.text())
            .setEtag(kept.version());
    String subject = Subjects.name(posting.subject());
    return posting.subject().type() == DataType.GRADING_TASKS
        ? message.setTask(subject).build()
        : message.setStandard(subject).build();
  }

  @Override
  public Posting value(PostedComment message, Faults faults) {
    return new Posting(
        new SectionId(References.required(message.getSection(), "section", faults)),
        Subjects.required(message.getTask() + message.getStandard(), faults),
        References.required(message.getTerm(), "term", faults),
        Subjects.student(message.getStudent(), faults),
        Subjects.text(message.getComment(), "comment", LIMIT, faults));
  }

  @Override
  public PostingId id(String name) {
    return new PostingId(ResourceNames.id(name));
  }

  @Override
  public PostingFilter filter(ListPostedCommentsRequest request) {
    return new PostingFilter(
        new SectionId(ResourceNames.id(request.getSection())),
        Optional.of(request.getStudent()).filter(student -> !student.isEmpty()));
  }

  @Override
  public String nameKey(Posting posting) {
    return "";
  }

  @Override
  public long number(PostingId id) {
    return id.value();
  }
}
