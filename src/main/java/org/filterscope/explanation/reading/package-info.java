/** What the filters of a layer say about single images: kept once, so that words per image are counted without the network. */
@NamedInterface("reading")
@NullMarked
package org.filterscope.explanation.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
