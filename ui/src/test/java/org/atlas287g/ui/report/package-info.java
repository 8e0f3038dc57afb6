@org.jspecify.annotations.NullMarked
package org.atlas287g.ui.report;
