package org.atlas287g.ui.answer;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values by key up to a total weight; those that nobody has asked for lately go first. Each is made
 * once, whoever asks at the same time. Reading takes no lock. Thread-safe.
 *
 * <p>There are two halves. What is asked for moves into the younger one; when that is full, it
 * becomes the older one, and what the older one still had is gone.
 */
final class RecentMap<K, V> {
  private final long half;
  private final ToIntFunction<V> weight;
  private volatile Half<K, V> young = new Half<>();
  private volatile Half<K, V> old = new Half<>();

  private record Half<K, V>(ConcurrentHashMap<K, V> values, AtomicLong weight) {
    Half() {
      this(new ConcurrentHashMap<>(), new AtomicLong());
    }
  }

  /**
   * Makes an empty one.
   *
   * @param most the total weight; the two values that came last may exceed it
   */
  RecentMap(long most, ToIntFunction<V> weight) {
    this.half = most / 2;
    this.weight = weight;
  }

  /** The value of a key; null if there is none. */
  @Nullable V find(K key) {
    V recent = young.values().get(key);
    if (recent != null) {
      return recent;
    }
    V older = old.values().get(key);
    return older == null ? null : get(key, () -> older);
  }

  /** The value of a key, made now if there is none; making it must not ask this map. */
  V get(K key, Supplier<V> making) {
    Half<K, V> now = young;
    V value =
        now.values()
            .computeIfAbsent(
                key,
                _ -> {
                  V older = old.values().get(key);
                  V made = older == null ? making.get() : older;
                  now.weight().addAndGet(weight.applyAsInt(made));
                  return made;
                });
    if (now.weight().get() > half) {
      turn();
    }
    return value;
  }

  /** What all values weigh. */
  long weight() {
    return young.weight().get() + old.weight().get();
  }

  private synchronized void turn() {
    if (young.weight().get() > half) {
      old = young;
      young = new Half<>();
    }
  }
}
