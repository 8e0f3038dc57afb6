/** Editing on the databases: locking, history, merging, undoing, crashes. */
package org.atlas287g.persistence.edit;
