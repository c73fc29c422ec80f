package org.cascade.persistence.embedded;

/** When Cascade's own stand-ins for {@code libaio} and {@code libnuma} are given to the server. */
public enum StandIns {
  /** Only for a library that this machine does not have. */
  WHERE_MISSING,
  /** For both, whatever the machine has. */
  ALWAYS
}
