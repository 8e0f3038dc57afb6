/** From where to where something reaches from left to right, in pixels. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** What of the map's width is free beside the buttons at one of its sides. */
export function freeSpan(map: Span, buttons: Span | null): Span {
  if (buttons === null) return map;
  const atRight = buttons.left + buttons.right > map.left + map.right;
  return atRight ? { left: map.left, right: Math.min(map.right, buttons.left) } : { left: Math.max(map.left, buttons.right), right: map.right };
}

/** By how much a label around a center moves to lie within what is free; not at all when its center is off the map. */
export function shiftedBy(center: number, half: number, free: Span, map: Span): string {
  const inside = center >= map.left && center <= map.right;
  const shift = inside ? Math.max(free.left + half - center, 0) + Math.min(free.right - half - center, 0) : 0;
  return shift === 0 ? '' : `${shift}px`;
}

/** What a label covers, in pixels. */
export interface Box extends Span {
  readonly top: number;
  readonly bottom: number;
}

/** Which of some labels can be written, the first of them first, so that none covers another. */
export function writable(boxes: readonly Box[]): boolean[] {
  const written: Box[] = [];
  return boxes.map(box => {
    const free = !written.some(
      other => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    );
    if (free) written.push(box);
    return free;
  });
}
