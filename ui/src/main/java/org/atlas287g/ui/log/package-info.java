/**
 * What is written to the log, and how much of it: clients choose what the server stumbles over, and
 * must not fill the disk.
 */
@NullMarked
package org.atlas287g.ui.log;

import org.jspecify.annotations.NullMarked;
