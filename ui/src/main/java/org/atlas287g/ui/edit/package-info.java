/** The screens of editors: agreements, meetings and agencies, each a list beside a form. */
@NullMarked
package org.atlas287g.ui.edit;

import org.jspecify.annotations.NullMarked;
