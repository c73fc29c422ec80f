package org.cascade.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PreviewScope;
import org.cascade.proto.v1.PreviewTotals;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Reason;
import org.cascade.server.client.ProgressView;
import org.cascade.server.client.PushClient;
import org.cascade.server.words.ReasonWords;
import org.cascade.server.words.ResultText;
import org.cascade.server.words.SchoolTable;
import org.cascade.server.words.Told;
import org.cascade.server.words.Words;

/** A push as a person sees it: submitted, on its way, ended. */
final class PushSession {
  private final PushClient client;
  private final PrintWriter out;
  private final boolean listsAll;
  private final ResultText text;

  PushSession(PushClient client, PrintWriter out, boolean listsAll) {
    this.client = client;
    this.out = out;
    this.listsAll = listsAll;
    this.text = new ResultText(out);
  }

  Push submit(String requestId, PushSpec spec) {
    Push push = client.submit(requestId, spec);
    out.printf("Submitted as %s.%n", push.getName());
    out.flush();
    return push;
  }

  /** Follows a push to its end and says how it ended; 0 if it is completed. */
  int follow(String push) {
    ProgressView view = Terminal.progress(out);
    PushResult result;
    try {
      result = client.watch(push, view);
    } finally {
      view.end();
    }
    print(result);
    out.flush();
    return isCompleted(result.getPush().getState()) ? 0 : 1;
  }

  private static boolean isCompleted(PushState state) {
    return state == PushState.PUSH_STATE_COMPLETED
        || state == PushState.PUSH_STATE_COMPLETED_WITH_FAILURES;
  }

  private void print(PushResult result) {
    Push push = result.getPush();
    out.printf(
        "%s is %s%s%s%n", push.getName(), Words.state(push.getState()), time(push), why(push));
    text.courses(push.getCourses());
    text.records(result.getTotalsList());
    text.typesLeftAlone(result.getTypesLeftAloneList());
    Told items = new Told(ResultText.EXAMPLES);
    client.items(push.getName(), items::take);
    text.told(items);
    if (listsAll) {
      out.printf("%nAll of it:%n");
      client.items(push.getName(), text::item);
    }
  }

  private static String why(Push push) {
    return Words.reason(push.getReason())
        .map(ReasonWords::of)
        .map(reason -> ": " + reason.what() + errorId(push) + ". " + reason.advice())
        .orElse(".");
  }

  private static String errorId(Push push) {
    return push.getErrorId().isEmpty() ? "" : " (error " + push.getErrorId() + ")";
  }

  private static String time(Push push) {
    long millis = millis(push.getEndTime()) - millis(push.getStartTime());
    return push.hasStartTime() && push.hasEndTime()
        ? String.format(Locale.ROOT, ", after %.1f s", millis / 1000.0)
        : "";
  }

  private static long millis(com.google.protobuf.Timestamp time) {
    return time.getSeconds() * 1000 + time.getNanos() / 1_000_000;
  }

  /** Says what a push would do; always 0. */
  int preview(PushSpec spec) {
    Previewed previewed = new Previewed();
    client.preview(spec, previewed::take);
    text.schools(previewed.schools);
    text.told(previewed.items);
    out.flush();
    return 0;
  }

  /** Says what a push would do, without schools, examples and advice. */
  void previewInBrief(PushSpec spec) {
    Previewed previewed = new Previewed();
    client.preview(spec, previewed::take);
    text.toldInBrief(previewed.items);
    out.flush();
  }

  /** A preview while it comes. */
  private final class Previewed {
    private final Told items = new Told(ResultText.EXAMPLES);
    private final SchoolTable schools = new SchoolTable();

    void take(PreviewPushResponse part) {
      switch (part.getPartCase()) {
        case SCOPE -> print(part.getScope());
        case ITEM -> take(part.getItem());
        case TOTALS -> print(part.getTotals());
        case PART_NOT_SET -> {}
      }
    }

    private void take(PushItem item) {
      items.take(item);
      schools.take(item);
      if (listsAll) {
        text.item(item);
      }
    }
  }

  private void print(PreviewScope scope) {
    out.printf(
        "Preview%s: %s would be reached, %s left alone. Nothing is written.%n",
        scope.getCatalogName().isEmpty() ? "" : " of " + scope.getCatalogName(),
        Words.count(scope.getTargetCourses(), "course"),
        Words.number(scope.getSkippedCourses()));
    text.typesLeftAlone(scope.getTypesLeftAloneList());
  }

  private void print(PreviewTotals totals) {
    text.courses(totals.getCourses());
    text.records(totals.getTotalsList());
    if (totals.getReason() == Reason.REASON_NO_TARGETS) {
      out.println("  No course would be reached.");
    }
  }
}
