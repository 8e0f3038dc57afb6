/** Email alerts: subscribing, confirming and ending, and what the letters say. */
@NullMarked
package org.atlas287g.ui.alert;

import org.jspecify.annotations.NullMarked;
