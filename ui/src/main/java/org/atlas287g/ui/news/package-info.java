/** Passes the domain's news on as events of Spring, which can wait for the commit. */
@NullMarked
package org.atlas287g.ui.news;

import org.jspecify.annotations.NullMarked;
