package org.atlas287g.domain.agency;

/** The level of government, or the kind of district, that an agency belongs to. */
public enum AgencyLevel {
  STATE,
  COUNTY,
  MUNICIPAL,
  CAMPUS,
  PORT,
  REGIONAL,
  CONSTABLE,
  JUDICIAL_DISTRICT,
  TRIBAL
}
