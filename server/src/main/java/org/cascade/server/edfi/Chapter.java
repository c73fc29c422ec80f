package org.cascade.server.edfi;

import org.cascade.server.edfi.xml.XmlElement;

/**
 * The first reading of one file: elements may refer to later ones, so they are collected first and
 * resolved at its end.
 */
interface Chapter {

  void collect(XmlElement element);

  void resolve();
}
