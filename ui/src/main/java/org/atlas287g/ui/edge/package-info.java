/**
 * What stands between the network and the application: which proxies are believed, the headers of
 * every answer, and what is said where Tomcat answers by itself. {@link Edge} puts it together.
 */
@NullMarked
package org.atlas287g.ui.edge;

import org.jspecify.annotations.NullMarked;
