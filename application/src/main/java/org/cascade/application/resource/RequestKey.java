package org.cascade.application.resource;

/**
 * What tells whether a creation is the repetition of another one.
 *
 * @param digest of all that is to be made, SHA-256 in hexadecimal
 */
public record RequestKey(String caller, String requestId, String digest) {}
