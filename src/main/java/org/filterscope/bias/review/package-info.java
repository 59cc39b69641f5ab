/** What people say of an audit: comments, decisions, signatures over its frozen results. */
@NamedInterface("review")
@NullMarked
package org.filterscope.bias.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
