package org.cascade.server.edfi.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.server.edfi.imported.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that is in it.
 *
 * @param name its local name, with its prefix when it is of a foreign namespace
 * @param id the attribute of that name
 * @param ref the attribute of that name
 * @param ordinal its place among the elements directly below the root, counted from 0; theirs for
 *     elements further down
 * @param text its own text, stripped
 */
public record XmlElement(
    Origin origin,
    String name,
    @Nullable String id,
    @Nullable String ref,
    int ordinal,
    String text,
    List<XmlElement> children) {

  public XmlElement {
    children = List.copyOf(children);
  }

  public Optional<XmlElement> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }

  public List<XmlElement> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The text of the first such child; empty when there is none. */
  public String text(String childName) {
    return child(childName).map(XmlElement::text).orElse("");
  }

  /** The same element with these children only. */
  public XmlElement only(Set<String> names) {
    List<XmlElement> kept = children.stream().filter(child -> names.contains(child.name)).toList();
    return new XmlElement(origin, name, id, ref, ordinal, text, kept);
  }
}
