/** Runs the commands of atlas.jar without starting the server. */
@NullMarked
package org.atlas287g.ui.command;

import org.jspecify.annotations.NullMarked;
