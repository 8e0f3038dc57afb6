package org.atlas287g.geodata.boundary;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.composite.CompositeOutlines;
import org.atlas287g.geodata.county.CountyShape;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outlines of the boundaries in use, read when they are first asked for. */
@Component
final class BoundaryOutlines implements CountyOutlines {
  private final Boundaries boundaries;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable CompositeOutlines outlines;

  BoundaryOutlines(Boundaries boundaries) {
    this.boundaries = boundaries;
  }

  @Override
  public List<CountyFips> neighbors(CountyFips county) {
    return outlines().neighbors(county);
  }

  @Override
  public List<int[]> rings(CountyFips county) {
    return outlines().rings(county);
  }

  @Override
  public List<int[]> rings(StateCode state) {
    return outlines().rings(state);
  }

  @Override
  public List<int[]> borders(StateCode state) {
    return outlines().borders(state);
  }

  @Override
  public List<Frame> frames() {
    return outlines().frames();
  }

  private CompositeOutlines outlines() {
    CompositeOutlines read = outlines;
    if (read != null) {
      return read;
    }
    reading.lock();
    try {
      read = outlines;
      if (read == null) {
        read =
            new CompositeOutlines(
                boundaries.json(), boundaries.shapes().stream().map(CountyShape::county).toList());
        outlines = read;
      }
      return read;
    } finally {
      reading.unlock();
    }
  }
}
