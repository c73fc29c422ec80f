package org.cascade.application.resource;

/**
 * Who makes something.
 *
 * @param requestId of the same caller the same id makes nothing twice; empty: none
 */
public record Creation(String caller, String requestId) {}
