package org.atlas287g.domain.place;

/** Port: the boundaries in use, as the document that browsers draw. */
public interface CountyGeometry extends MapDocument {}
