package org.cascade.grpc.push;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.CancelPush;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PreviewPush;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PushAllCourseMasters;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.Pushes;
import org.cascade.application.push.Submission;
import org.cascade.application.push.SubmitPush;
import org.cascade.application.push.WatchPush;
import org.cascade.grpc.call.CallerInterceptor;
import org.cascade.grpc.call.Page;
import org.cascade.grpc.call.PageTokens;
import org.cascade.grpc.call.ReadsRequests;
import org.cascade.grpc.call.Replies;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.call.SpecFields;
import org.cascade.grpc.stream.PartStream;
import org.cascade.grpc.stream.Parts;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.proto.v1.CancelPushRequest;
import org.cascade.proto.v1.CancelPushResponse;
import org.cascade.proto.v1.GetPushRequest;
import org.cascade.proto.v1.GetPushResponse;
import org.cascade.proto.v1.ListPushItemsRequest;
import org.cascade.proto.v1.ListPushItemsResponse;
import org.cascade.proto.v1.ListPushesRequest;
import org.cascade.proto.v1.ListPushesResponse;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PushAllCourseMastersRequest;
import org.cascade.proto.v1.PushAllCourseMastersResponse;
import org.cascade.proto.v1.PushEvent;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.RunPushRequest;
import org.cascade.proto.v1.RunPushResponse;
import org.cascade.proto.v1.SubmitPushRequest;
import org.cascade.proto.v1.SubmitPushResponse;
import org.cascade.proto.v1.WatchPushRequest;
import org.cascade.proto.v1.WatchPushResponse;

/** Pushes over gRPC. Requests have been validated when they come here. */
public final class PushGrpcService extends PushServiceGrpc.PushServiceImplBase
    implements ReadsRequests {
  private static final int USUAL_PUSHES = 50;
  private static final int USUAL_ITEMS = 100;
  private static final PageTokens PUSHES = PageTokens.of("ListPushes");

  private final PushAllCourseMasters pushAll;
  private final SubmitPush submit;
  private final PreviewPush preview;
  private final WatchPush watch;
  private final Pushes pushes;
  private final CancelPush cancel;
  private final StreamWorkers workers;

  @Inject
  public PushGrpcService(
      PushAllCourseMasters pushAll,
      SubmitPush submit,
      PreviewPush preview,
      WatchPush watch,
      Pushes pushes,
      CancelPush cancel,
      StreamWorkers workers) {
    this.pushAll = pushAll;
    this.submit = submit;
    this.preview = preview;
    this.watch = watch;
    this.pushes = pushes;
    this.cancel = cancel;
    this.workers = workers;
  }

  @Override
  public void pushAllCourseMasters(
      PushAllCourseMastersRequest request, StreamObserver<PushAllCourseMastersResponse> caller) {
    Submission submission = submission(request.getRequestId(), request.getSpec());
    PushJob job = SpecFields.inTermsOfTheSpec(() -> pushAll.pushAll(submission));
    follow(
        job.id(),
        caller,
        event -> PushAllCourseMastersResponse.newBuilder().setEvent(event).build());
  }

  @Override
  public void submitPush(SubmitPushRequest request, StreamObserver<SubmitPushResponse> caller) {
    PushJob job = submit(request.getRequestId(), request.getSpec());
    Replies.give(SubmitPushResponse.newBuilder().setPush(PushMapper.toPush(job)).build(), caller);
  }

  @Override
  public void runPush(RunPushRequest request, StreamObserver<RunPushResponse> caller) {
    PushJob job = submit(request.getRequestId(), request.getSpec());
    follow(job.id(), caller, event -> RunPushResponse.newBuilder().setEvent(event).build());
  }

  private PushJob submit(String requestId, PushSpec spec) {
    Submission submission = submission(requestId, spec);
    return SpecFields.inTermsOfTheSpec(() -> submit.submit(submission));
  }

  private static Submission submission(String requestId, PushSpec spec) {
    return new Submission(CallerInterceptor.caller(), requestId, SpecMapper.toRequest(spec));
  }

  @Override
  public void watchPush(WatchPushRequest request, StreamObserver<WatchPushResponse> caller) {
    follow(
        push(request.getName()),
        caller,
        event -> WatchPushResponse.newBuilder().setEvent(event).build());
  }

  private <T> void follow(JobId push, StreamObserver<T> caller, Function<PushEvent, T> message) {
    new PushStream<>((ServerCallStreamObserver<T>) caller, message, this::result, workers.watches())
        .follow(watch, push);
  }

  private PushResult result(PushJob ended) {
    return ResultMapper.toResult(ended, pushes.totals(ended.id()));
  }

  @Override
  public void previewPush(PreviewPushRequest call, StreamObserver<PreviewPushResponse> caller) {
    PushRequest request = SpecMapper.toRequest(call.getSpec());
    PartStream.begin(caller, workers, () -> parts(request));
  }

  private Parts<PreviewPushResponse> parts(PushRequest request) {
    Preview opened = SpecFields.inTermsOfTheSpec(() -> preview.preview(request));
    return PreviewParts.of(opened, request.terms(opened.scope().locks()));
  }

  @Override
  public void getPush(GetPushRequest request, StreamObserver<GetPushResponse> caller) {
    PushJob job = pushes.get(push(request.getName()));
    GetPushResponse.Builder response = GetPushResponse.newBuilder().setPush(PushMapper.toPush(job));
    if (job.state().hasEnded()) {
      response.setResult(result(job));
    }
    Replies.give(response.build(), caller);
  }

  @Override
  public void listPushes(ListPushesRequest request, StreamObserver<ListPushesResponse> caller) {
    var before = PUSHES.position(request.getPageToken()).map(at -> new JobId(at.get(0)));
    Page<PushJob> page =
        Page.read(
            Page.size(request.getPageSize(), USUAL_PUSHES), limit -> pushes.list(before, limit));
    ListPushesResponse.Builder response = ListPushesResponse.newBuilder();
    page.rows().forEach(job -> response.addPushes(PushMapper.toPush(job)));
    page.last().ifPresent(job -> response.setNextPageToken(PUSHES.after(job.id().value())));
    Replies.give(response.build(), caller);
  }

  @Override
  public void cancelPush(CancelPushRequest request, StreamObserver<CancelPushResponse> caller) {
    PushJob job = cancel.cancel(push(request.getName()));
    Replies.give(CancelPushResponse.newBuilder().setPush(PushMapper.toPush(job)).build(), caller);
  }

  @Override
  public void listPushItems(
      ListPushItemsRequest request, StreamObserver<ListPushItemsResponse> caller) {
    JobId push = push(request.getParent());
    PageTokens tokens = PageTokens.of("ListPushItems", push);
    ItemPosition after =
        tokens
            .position(request.getPageToken())
            .map(PushGrpcService::position)
            .orElse(ItemPosition.START);
    ItemPage page = pushes.items(push, after, Page.size(request.getPageSize(), USUAL_ITEMS));
    ListPushItemsResponse.Builder response = ListPushItemsResponse.newBuilder();
    page.items().forEach(item -> response.addItems(ItemMapper.toItem(item)));
    page.next()
        .ifPresent(next -> response.setNextPageToken(tokens.after(next.range(), next.item())));
    Replies.give(response.build(), caller);
  }

  private static ItemPosition position(List<Long> numbers) {
    return new ItemPosition(Math.toIntExact(numbers.get(0)), Math.toIntExact(numbers.get(1)));
  }

  private static JobId push(String name) {
    return new JobId(ResourceNames.id(name));
  }

  /** What the kind of a push does not have, or lacks; of a kind that is not known nothing. */
  @Override
  public List<FieldViolation> faults(Message request, Set<String> broken) {
    FieldDescriptor spec = request.getDescriptorForType().findFieldByName("spec");
    return spec == null || !request.hasField(spec) || broken.contains("spec.kind")
        ? List.of()
        : SpecFields.named(SpecMapper.toRequest((PushSpec) request.getField(spec)).misfits());
  }
}
