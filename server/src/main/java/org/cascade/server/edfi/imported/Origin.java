package org.cascade.server.edfi.imported;

/**
 * Where something stands in the files.
 *
 * @param file the file's name without its folder
 * @param line counted from 1; 0 when it is the file or the folder as a whole
 */
public record Origin(String file, long line) {

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
