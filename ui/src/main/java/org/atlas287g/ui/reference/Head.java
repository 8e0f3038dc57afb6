package org.atlas287g.ui.reference;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.page.Frame;

/**
 * What all these pages show around their own content.
 *
 * @param title of the page
 * @param heading the first heading
 * @param description in a sentence or two
 * @param crumbs the pages above it, the uppermost first
 * @param asOf what day the page shows, in a sentence
 * @param path without parameters
 * @param map the same place on the map
 * @param data the same as files
 * @param json what the page says to machines
 * @param newest the newest day that can be shown
 * @param url the whole URL, for print
 * @param alerts what visitors can get email alerts about here: the keys of topics, and their names
 * @param mailed whether the server sends email
 */
public record Head(
    Frame frame,
    String title,
    String heading,
    String description,
    List<Parts.Link> crumbs,
    String asOf,
    ShownDay shown,
    String path,
    String map,
    List<Parts.Link> data,
    String json,
    LocalDate newest,
    Revision revision,
    LocalDate today,
    boolean signedIn,
    String url,
    List<Parts.Link> alerts,
    boolean mailed) {}
