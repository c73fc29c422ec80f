package org.cascade.domain.push;

/**
 * The mode of a master push: LOCKED keeps what was made below, OVERWRITE replaces it unless
 * evidence protects it.
 */
public enum PushMode {
  LOCKED,
  OVERWRITE
}
