package org.filterscope.model;

import java.time.Instant;

/**
 * A model in the trash.
 *
 * @param hash SHA-256 of the network's files, in hexadecimal
 * @param bytes size of its files
 */
public record TrashedModel(ModelId id, String name, String hash, long bytes, Instant trashedAt) {}
