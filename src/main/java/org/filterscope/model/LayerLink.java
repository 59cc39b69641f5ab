package org.filterscope.model;

/**
 * Something that is known about a layer and has a page of its own.
 *
 * @param title what it is called
 * @param line one line about it
 * @param address where it is, without the leading slash
 */
public record LayerLink(String title, String line, String address) {}
