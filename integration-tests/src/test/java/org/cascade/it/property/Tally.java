package org.cascade.it.property;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cascade.it.property.Call.Ended;

/** How calls ended. All threads share it. */
final class Tally {
  private static final String OK = "OK";
  private static final Set<Code> UNFORESEEN = EnumSet.of(Code.UNKNOWN, Code.INTERNAL);
  private static final int TOLD = 20;

  private final Map<String, Map<String, Integer>> ends = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int calls;
  private int valid;

  Tally(Collection<MethodDescriptor> methods) {
    methods.forEach(method -> ends.put(method.getFullName(), new TreeMap<>()));
  }

  synchronized void add(
      MethodDescriptor method, List<Message> requests, Ended<DynamicMessage> ended) {
    calls++;
    valid += ended.isOk() ? 1 : 0;
    ends.computeIfAbsent(method.getFullName(), any -> new TreeMap<>())
        .merge(word(ended), 1, Integer::sum);
    if (isFailure(method, ended) && failures.size() < TOLD) {
      failures.add(told(method, requests, ended));
    }
  }

  private static String word(Ended<?> ended) {
    return ended.reason().isEmpty() ? ended.status().getCode().name() : ended.reason();
  }

  /** Streams of answers may be longer than a test waits for them. */
  private static boolean isFailure(MethodDescriptor method, Ended<?> ended) {
    boolean isLeft =
        method.isServerStreaming() && ended.status().getCode() == Code.DEADLINE_EXCEEDED;
    return !ended.isOk()
        && !isLeft
        && (ended.reason().isEmpty() || UNFORESEEN.contains(ended.status().getCode()));
  }

  private static String told(MethodDescriptor method, List<Message> requests, Ended<?> ended) {
    StringBuilder told =
        new StringBuilder(method.getFullName()).append(": ").append(ended.status());
    requests.forEach(
        request -> told.append("\n").append(TextFormat.printer().printToString(request)));
    return told.toString();
  }

  /** The first twenty calls that ended as no call should, with their requests. */
  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  synchronized double validShare() {
    return (double) valid / calls;
  }

  /** The methods that never ended well. */
  synchronized List<String> neverTaken() {
    return ends.entrySet().stream()
        .filter(method -> !method.getValue().containsKey(OK))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized String toString() {
    StringBuilder text =
        new StringBuilder("%d calls, %.1f %% valid".formatted(calls, 100 * validShare()));
    ends.forEach((method, ended) -> text.append("\n  ").append(method).append(" ").append(ended));
    return text.toString();
  }
}
