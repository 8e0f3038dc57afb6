/** The editors' screens without a browser. */
package org.atlas287g.ui.edit;
