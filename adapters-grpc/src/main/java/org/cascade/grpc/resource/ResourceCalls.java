package org.cascade.grpc.resource;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListOrder;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.ManageResources;
import org.cascade.application.resource.Revision;
import org.cascade.grpc.call.CallerInterceptor;
import org.cascade.grpc.call.Page;
import org.cascade.grpc.call.PageTokens;

/**
 * The calls for things of one kind: get, list, create, batch create, update, delete. Requests have
 * been validated when they come here; their fields are known by the names that all protos give
 * them.
 */
public final class ResourceCalls<M extends Message, Q extends Message, I, T, F> {
  private static final int USUAL_SIZE = 100;

  private final Words words;
  private final ResourceWire<M, Q, I, T, F> wire;
  private final ManageResources<I, T, F> resources;

  /**
   * The names of the kind.
   *
   * @param one in names of methods, such as Entry
   * @param many in names of methods, such as Entries
   * @param field of messages that holds one, such as entry
   * @param fields of messages that holds many, such as entries
   */
  public record Words(String one, String many, String field, String fields) {}

  public ResourceCalls(
      Words words, ResourceWire<M, Q, I, T, F> wire, ManageResources<I, T, F> resources) {
    this.words = words;
    this.wire = wire;
    this.resources = resources;
  }

  /** Has the methods of the kind call this. */
  public void bind(ResourceMethods methods) {
    methods.on("Get" + words.one(), this::get);
    methods.on("List" + words.many(), this::list);
    methods.on("Create" + words.one(), this::create);
    methods.on("BatchCreate" + words.many(), this::batchCreate);
    methods.on("Update" + words.one(), this::update);
    methods.on("Delete" + words.one(), this::delete);
  }

  public void get(Message request, Message.Builder response) {
    setOne(response, resources.get(id(request)));
  }

  private I id(Message named) {
    return wire.id(Fields.text(named, "name"));
  }

  private void setOne(Message.Builder response, Kept<I, T> kept) {
    response.setField(Fields.of(response, words.field()), wire.message(kept));
  }

  private void addMany(Message.Builder response, List<Kept<I, T>> kept) {
    kept.forEach(
        one -> response.addRepeatedField(Fields.of(response, words.fields()), wire.message(one)));
  }

  public void list(Message request, Message.Builder response) {
    @SuppressWarnings("unchecked")
    F filter = wire.filter((Q) request);
    ListOrder order = order(request);
    PageTokens tokens = PageTokens.of("List" + words.many(), order, filter);
    ListStart start = new ListStart(order, tokens.place(Fields.text(request, "page_token")));
    Page<Kept<I, T>> page =
        Page.read(
            Page.size(Fields.number(request, "page_size"), USUAL_SIZE),
            limit -> resources.list(filter, start, limit));
    addMany(response, page.rows());
    page.last()
        .ifPresent(
            last ->
                response.setField(
                    Fields.of(response, "next_page_token"),
                    tokens.after(
                        order == ListOrder.NAME ? wire.nameKey(last.value()) : "",
                        wire.number(last.id()))));
  }

  /** A list without pages. */
  public void listAll(Message request, Message.Builder response) {
    @SuppressWarnings("unchecked")
    F filter = wire.filter((Q) request);
    addMany(
        response,
        resources.list(filter, new ListStart(ListOrder.ID, Optional.empty()), Integer.MAX_VALUE));
  }

  private ListOrder order(Message request) {
    if (!Fields.has(request, "order")) {
      return wire.usualOrder();
    }
    int order = ((EnumValueDescriptor) Fields.get(request, "order")).getNumber();
    return order == org.cascade.proto.v1.ListOrder.LIST_ORDER_NAME_VALUE
        ? ListOrder.NAME
        : ListOrder.ID;
  }

  public void create(Message request, Message.Builder response) {
    Faults faults = Faults.none();
    T value = wire.value(one(request), faults.in(words.field()));
    faults.throwIfAny();
    setOne(response, made(List.of(value), request, index -> words.field()).get(0));
  }

  public void batchCreate(Message request, Message.Builder response) {
    Faults faults = Faults.none();
    List<T> values = new ArrayList<>();
    for (Object message : (List<?>) Fields.get(request, words.fields())) {
      values.add(wire.value(typed(message), faults.in(path(values.size()))));
    }
    faults.throwIfAny();
    addMany(response, made(values, request, this::path));
  }

  private String path(int index) {
    return words.fields() + "[" + index + "]";
  }

  private List<Kept<I, T>> made(List<T> values, Message request, IntFunction<String> paths) {
    Creation creation =
        new Creation(CallerInterceptor.caller(), Fields.text(request, "request_id"));
    return resources.create(values, creation, paths);
  }

  private M one(Message request) {
    return typed(Fields.get(request, words.field()));
  }

  @SuppressWarnings("unchecked")
  private M typed(Object message) {
    return (M) message;
  }

  public void update(Message request, Message.Builder response) {
    M wanted = one(request);
    I id = id(wanted);
    Revision revision = revision(wanted);
    List<String> mask = mask(request, wanted);
    setOne(
        response,
        resources.update(
            id,
            revision,
            words.field(),
            present ->
                edited(wire.present(new Kept<>(id, present, revision.version())), mask, wanted)));
  }

  private static List<String> mask(Message request, Message wanted) {
    List<String> mask = ((FieldMask) Fields.get(request, "update_mask")).getPathsList();
    Faults faults = Faults.none();
    mask.stream()
        .filter(path -> !Fields.leads(wanted.getDescriptorForType(), path))
        .forEach(path -> faults.add("update_mask", "there is no field " + path));
    faults.throwIfAny();
    return mask;
  }

  /** Who changes what, and what the caller has read of it. */
  public static Revision revision(Message message) {
    return new Revision(CallerInterceptor.caller(), version(message));
  }

  /** A number, or of things that have none an etag. */
  private static String version(Message message) {
    return Fields.has(message, "etag")
        ? Fields.text(message, "etag")
        : Integer.toString(Fields.number(message, "version"));
  }

  private T edited(M present, List<String> mask, M wanted) {
    Faults faults = Faults.none();
    T value = wire.value(Fields.with(present, mask, wanted), faults.in(words.field()));
    faults.throwIfAny();
    return value;
  }

  public void delete(Message request, Message.Builder response) {
    resources.delete(id(request), revision(request));
  }
}
