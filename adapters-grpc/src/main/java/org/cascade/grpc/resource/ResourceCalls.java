package org.cascade.grpc.resource;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListOrder;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.ManageResources;
import org.cascade.application.resource.Revision;
import org.cascade.grpc.call.CallerInterceptor;
import org.cascade.grpc.call.FieldPaths;
import org.cascade.grpc.call.Page;
import org.cascade.grpc.call.PageTokens;

/**
 * The calls for things of one kind: get, list, create, batch create, update, delete. Requests have
 * been validated when they come here; their fields are known by the names that all protos give
 * them.
 */
public final class ResourceCalls<M extends Message, Q extends Message, I, T, F> {
  /** Clients take messages of 4 MiB unless they are told otherwise. */
  private static final long PAGE_BYTES = 3 << 20;

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

  /** Has the methods of the kind call this, those that are not bound in another way. */
  public void bind(ResourceMethods methods) {
    methods.on("Get" + words.one(), this::get);
    methods.on("List" + words.many(), this::list);
    methods.on("Create" + words.one(), this::readOne, this::create);
    methods.on("BatchCreate" + words.many(), this::readMany, this::batchCreate);
    methods.on("Update" + words.one(), this::readEdit, this::update);
    methods.on("Delete" + words.one(), this::delete);
  }

  private void get(Message request, Message.Builder response) {
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
            Page.size(Fields.number(request, "page_size"), wire.usualSize()),
            limit -> resources.list(filter, start, limit));
    Page<Kept<I, T>> taken = page.first(addFitting(response, page.rows()));
    taken
        .last()
        .ifPresent(
            last ->
                response.setField(
                    Fields.of(response, "next_page_token"),
                    tokens.after(
                        order == ListOrder.NAME ? wire.nameKey(last) : "",
                        wire.number(last.id()))));
  }

  /** As many as clients take in one answer, one at least; returns how many. */
  private int addFitting(Message.Builder response, List<Kept<I, T>> rows) {
    long bytes = 0;
    int added = 0;
    for (M message : wire.messages(rows)) {
      bytes += message.getSerializedSize();
      if (added > 0 && bytes > PAGE_BYTES) {
        break;
      }
      response.addRepeatedField(Fields.of(response, words.fields()), message);
      added++;
    }
    return added;
  }

  private ListOrder order(Message request) {
    return wire.order(
        Fields.has(request, "order") && isName((EnumValueDescriptor) Fields.get(request, "order"))
            ? ListOrder.NAME
            : ListOrder.ID);
  }

  private static boolean isName(EnumValueDescriptor order) {
    return order.getNumber() == org.cascade.proto.v1.ListOrder.LIST_ORDER_NAME_VALUE;
  }

  /** What is to be made. */
  private record Wanted<T>(List<T> values, Creation creation) {}

  private static <T> Wanted<T> wanted(List<T> values, Message request) {
    return new Wanted<>(
        values, new Creation(CallerInterceptor.caller(), Fields.text(request, "request_id")));
  }

  private Wanted<T> readOne(Message request, Faults faults) {
    return wanted(List.of(wire.value(one(request), faults.in(words.field()))), request);
  }

  private void create(Wanted<T> wanted, Message.Builder response) {
    setOne(response, made(wanted, index -> words.field()).get(0));
  }

  private Wanted<T> readMany(Message request, Faults faults) {
    List<T> values = new ArrayList<>();
    for (Object message : (List<?>) Fields.get(request, words.fields())) {
      values.add(wire.value(typed(message), faults.in(path(values.size()))));
    }
    return wanted(values, request);
  }

  private void batchCreate(Wanted<T> wanted, Message.Builder response) {
    addMany(response, made(wanted, this::path));
  }

  private String path(int index) {
    return words.fields() + "[" + index + "]";
  }

  private List<Kept<I, T>> made(Wanted<T> wanted, IntFunction<String> paths) {
    return resources.create(wanted.values(), wanted.creation(), paths);
  }

  private M one(Message request) {
    return typed(Fields.get(request, words.field()));
  }

  @SuppressWarnings("unchecked")
  private M typed(Object message) {
    return (M) message;
  }

  /**
   * An edit of a thing.
   *
   * @param mask the paths of the fields that take the wanted values
   */
  private record Edit<M>(M wanted, List<String> mask) {
    /** Whether the field is set whole, so that nothing that is there counts for it. */
    boolean sets(String field) {
      return mask.stream().anyMatch(path -> FieldPaths.isWithin(field, path));
    }
  }

  /** What can be said without knowing the fields that stay as they are. */
  private Edit<M> readEdit(Message request, Faults faults) {
    M wanted = one(request);
    List<String> mask = mask(request, wanted, faults);
    Edit<M> edit = new Edit<>(wanted, mask);
    Faults ofAll = Faults.none();
    var unused = wire.value(Fields.with(blank(wanted), mask, wanted), ofAll);
    ofAll.all().stream()
        .filter(fault -> edit.sets(fault.field()))
        .forEach(fault -> faults.in(words.field()).add(fault.field(), fault.description()));
    return edit;
  }

  private M blank(M message) {
    return typed(message.getDefaultInstanceForType());
  }

  private void update(Edit<M> edit, Message.Builder response) {
    I id = id(edit.wanted());
    Revision revision = revision(edit.wanted());
    setOne(
        response,
        resources.update(
            id,
            revision,
            words.field(),
            present -> edited(wire.present(new Kept<>(id, present, revision.version())), edit)));
  }

  /** The paths that lead to fields; of the others it is said that they do not. */
  private static List<String> mask(Message request, Message wanted, Faults faults) {
    Map<Boolean, List<String>> paths =
        ((FieldMask) Fields.get(request, "update_mask"))
            .getPathsList().stream()
                .collect(
                    Collectors.partitioningBy(
                        path -> FieldPaths.leads(wanted.getDescriptorForType(), path)));
    paths
        .getOrDefault(false, List.of())
        .forEach(path -> faults.add("update_mask", "there is no field " + path));
    return paths.getOrDefault(true, List.of());
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

  private T edited(M present, Edit<M> edit) {
    Faults faults = Faults.none();
    edit.mask().stream()
        .filter(path -> Fields.isBeside(present, path, edit.wanted()))
        .forEach(path -> faults.add("update_mask", "the " + words.field() + " has no " + path));
    faults.throwIfAny();
    T value =
        wire.value(Fields.with(present, edit.mask(), edit.wanted()), faults.in(words.field()));
    faults.throwIfAny();
    return value;
  }

  private void delete(Message request, Message.Builder response) {
    resources.delete(id(request), revision(request));
  }
}
