/**
 * The least number of each class that counts are divided into, in rising order, beginning with 1; zeros have a class
 * apart. Up to `most` different numbers have a class each; otherwise the numbers up to their mean are a class, and those
 * above it are divided on in the same way (docs/decisions/2026-11-29-classes-that-follow-the-counts.md).
 */
export function classesOf(counts: Iterable<number>, most: number): readonly number[] {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  const from: number[] = [];
  let rest = [...times].sort(([a], [b]) => a - b);
  while (rest.length > 0 && from.length < most) {
    from.push(from.length === 0 ? 1 : rest[0][0]);
    const fits = rest.length <= most - from.length + 1;
    rest = fits ? rest.slice(1) : aboveMean(rest);
  }
  return from;
}

/** In whole numbers, so that every machine finds the same. */
function aboveMean(counts: readonly (readonly [count: number, times: number])[]): [number, number][] {
  const [sum, all] = counts.reduce(([s, n], [count, times]) => [s + count * times, n + times], [0, 0]);
  return counts.filter(([count]) => count * all > sum).map(([count, times]) => [count, times]);
}
