package org.cascade.grpc.work;

import com.google.protobuf.Message;
import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.work.Posting;
import org.cascade.application.work.PostingFilter;
import org.cascade.application.work.PostingId;
import org.cascade.domain.district.SectionId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Fields;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;

/**
 * What is posted for students on the wire: grades and comments, which have the same fields but for
 * the one with the text.
 */
final class PostingWire<M extends Message, Q extends Message>
    implements ResourceWire<M, Q, PostingId, Posting, PostingFilter> {
  private final M blank;
  private final Text text;

  /**
   * The text that is posted.
   *
   * @param collection the first part of names
   * @param field that holds it
   * @param limit in code points
   */
  record Text(String collection, String field, int limit) {}

  PostingWire(M blank, Text text) {
    this.blank = blank;
    this.text = text;
  }

  @Override
  public M message(Kept<PostingId, Posting> kept) {
    Posting posting = kept.value();
    Message.Builder message = blank.newBuilderForType();
    set(message, "name", text.collection() + "/" + kept.id().value());
    set(message, "section", ResourceNames.section(posting.section().value()));
    set(message, Subjects.field(posting.subject()), Subjects.name(posting.subject()));
    set(message, "term", ResourceNames.term(posting.term()));
    set(message, "student", posting.student());
    set(message, text.field(), posting.text());
    set(message, "etag", kept.version());
    @SuppressWarnings("unchecked")
    M built = (M) message.build();
    return built;
  }

  private static void set(Message.Builder message, String field, String value) {
    message.setField(Fields.of(message, field), value);
  }

  @Override
  public Posting value(M message, Faults faults) {
    return new Posting(
        new SectionId(References.required(Fields.text(message, "section"), "section", faults)),
        Subjects.required(Fields.text(message, "task") + Fields.text(message, "standard"), faults),
        References.required(Fields.text(message, "term"), "term", faults),
        Subjects.student(Fields.text(message, "student"), faults),
        Subjects.text(Fields.text(message, text.field()), text.field(), text.limit(), faults));
  }

  @Override
  public PostingId id(String name) {
    return new PostingId(ResourceNames.id(name));
  }

  @Override
  public PostingFilter filter(Q request) {
    return new PostingFilter(
        new SectionId(ResourceNames.id(Fields.text(request, "section"))),
        Optional.of(Fields.text(request, "student")).filter(student -> !student.isEmpty()));
  }

  @Override
  public String nameKey(Kept<PostingId, Posting> kept) {
    return kept.value().student();
  }

  @Override
  public long number(PostingId id) {
    return id.value();
  }
}
