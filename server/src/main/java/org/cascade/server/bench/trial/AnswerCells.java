package org.cascade.server.bench.trial;

import java.util.stream.Stream;
import org.cascade.proto.v1.AwaitingRecord;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.ResidualRecord;

/**
 * What rows of an answer are compared by, in the words and the order in which the joins have it.
 */
final class AnswerCells {
  private static final String OF_TYPE = "DATA_TYPE_";
  private static final String OF_OUTCOME = "OUTCOME_";
  private static final String OF_CHANGE = "AWAITING_CHANGE_";

  private AnswerCells() {}

  static Object[] of(PushItem item) {
    return cells(item).toArray();
  }

  static Object[] of(AwaitingRecord row) {
    return new Object[] {
      row.getMasterNumber(),
      word(row.getDataType(), OF_TYPE),
      word(row.getChange(), OF_CHANGE),
      row.getAwaiting() + row.getDesynced()
    };
  }

  static Object[] of(ResidualRecord row) {
    return Stream.concat(cells(row.getItem()), work(row.getItem().getEvidence())).toArray();
  }

  private static Stream<Object> cells(PushItem item) {
    return Stream.of(
        id(item.getCourse()),
        id(item.getSection()),
        word(item.getDataType(), OF_TYPE),
        item.getDataType() == DataType.DATA_TYPE_COURSE_INFO ? "" : item.getRecordName(),
        item.getTermName(),
        word(item.getOutcome(), OF_OUTCOME));
  }

  private static Stream<Object> work(Evidence work) {
    return Stream.of(
        work.getAssignments(),
        work.getScores(),
        work.getPostedGrades(),
        work.getComments(),
        work.getStudents());
  }

  /** 12 of "courses/12"; 0 of nothing. */
  private static String id(String name) {
    return name.isEmpty() ? "0" : name.substring(name.indexOf('/') + 1);
  }

  private static String word(Enum<?> value, String prefix) {
    return value.name().substring(prefix.length());
  }
}
