package org.atlas287g.ui.edit;

import org.atlas287g.domain.record.RecordId;

/**
 * Addresses of the editors' screens, without the leading slash. Other pages link to them by these
 * constants: a class that a page names has its scripts packed into what that page loads.
 */
public final class EditPages {
  public static final String AGREEMENTS = "edit/agreements";
  public static final String IMPORT = "edit/import";
  public static final String REPORTS = "edit/reports";
  public static final String REVIEW = "edit/review";

  private EditPages() {}

  /** The path at which editors open a record. */
  public static String of(RecordId record) {
    return switch (record.kind()) {
          case AGENCY -> "/edit/agencies/";
          case AGREEMENT -> "/" + AGREEMENTS + "/";
          case MEETING -> "/edit/meetings/";
        }
        + record.value();
  }
}
