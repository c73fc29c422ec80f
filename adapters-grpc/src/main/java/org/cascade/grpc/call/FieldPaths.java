package org.cascade.grpc.call;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.util.stream.Collectors;

/** Paths to fields as callers know them: {@code spec.calendars[1]}. */
public final class FieldPaths {
  private FieldPaths() {}

  static String text(FieldPath path) {
    return path.getElementsList().stream().map(FieldPaths::text).collect(Collectors.joining("."));
  }

  private static String text(FieldPathElement element) {
    return element.getFieldName() + subscript(element);
  }

  private static String subscript(FieldPathElement element) {
    return switch (element.getSubscriptCase()) {
      case INDEX -> "[" + element.getIndex() + "]";
      case BOOL_KEY -> "[" + element.getBoolKey() + "]";
      case INT_KEY -> "[" + element.getIntKey() + "]";
      case UINT_KEY -> "[" + Long.toUnsignedString(element.getUintKey()) + "]";
      case STRING_KEY -> "[\"" + element.getStringKey() + "\"]";
      case SUBSCRIPT_NOT_SET -> "";
    };
  }

  /** Whether a path leads to a field, or to a part of it. */
  public static boolean isWithin(String inner, String outer) {
    return inner.startsWith(outer)
        && (inner.length() == outer.length() || ".[".indexOf(inner.charAt(outer.length())) >= 0);
  }

  /** Whether a path of fields, with dots between, leads anywhere. */
  public static boolean leads(Descriptor message, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return message.findFieldByName(path) != null;
    }
    FieldDescriptor field = message.findFieldByName(path.substring(0, dot));
    return field != null
        && field.getJavaType() == JavaType.MESSAGE
        && !field.isRepeated()
        && leads(field.getMessageType(), path.substring(dot + 1));
  }
}
