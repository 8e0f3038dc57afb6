/**
 * The language of the Atlas: records, value types, rules, services and ports. No SQL, no web, no
 * GIS library.
 */
@NullMarked
package org.atlas287g.domain;

import org.jspecify.annotations.NullMarked;
