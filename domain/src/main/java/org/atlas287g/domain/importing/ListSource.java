package org.atlas287g.domain.importing;

import java.util.List;

/** Port: where the publisher puts its lists. */
public interface ListSource {
  /** The newest lists, as far as they are not known to be those of the last time. */
  List<ListFile> fetch() throws SourceUnavailableException;

  /** What was fetched last could not be kept: the next time it is fetched again. */
  void forget();
}
