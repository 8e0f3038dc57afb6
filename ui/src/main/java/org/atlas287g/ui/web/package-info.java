/**
 * Every URL of the Atlas in one table: who answers it, who may open it, what its answer may load,
 * who may frame it, and how it may be kept. Security, the session limit, the gate before Flow and
 * the headers of answers all ask here.
 *
 * @see org.atlas287g.ui.web.Urls
 */
@NullMarked
package org.atlas287g.ui.web;

import org.jspecify.annotations.NullMarked;
