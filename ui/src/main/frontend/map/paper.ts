import { areaOf } from './area.ts';
import type { CountyTopology } from './geometry.ts';
import { LIGHT } from './palette.ts';
import { Picture } from './picture.ts';
import type { Frame } from './raster.ts';
import { badgePoint, boxOf } from './topology.ts';
import type { MapData, View } from './view.ts';

/** CSS pixels; the paper's width scales it. */
const WIDTH = 1_200;
/** The most that a picture's height is of its width, so that words have room on the sheet. */
const TALLEST = 0.5;
/** Room around what is shown, as part of its size. */
const ROOM = 1.08;

/** What of the plane is put on paper: the box around counties, or the whole plane where there are none. */
export function partOf(topology: CountyTopology, counties: readonly number[]): Frame {
  const { min, max } = boxOf(topology, counties) ?? { min: { x: 0, y: 0 }, max: { x: topology.width, y: topology.height } };
  const [wide, high] = [ROOM * (max.x - min.x), ROOM * (max.y - min.y)];
  const scale = Math.min(WIDTH / wide, (WIDTH * TALLEST) / high);
  const height = Math.round(high * scale);
  return { width: WIDTH, height, scale, x: (WIDTH - scale * (min.x + max.x)) / 2, y: (height - scale * (min.y + max.y)) / 2 };
}

/** A picture of a view in the colors of paper, with the badges in words; of `shown`, or of the whole map where that is empty. */
export function drawForPaper({ topology }: MapData, view: View, fills: readonly string[], shown: readonly number[], selected: readonly number[]): HTMLElement {
  const picture = new Picture(topology);
  picture.paint({ classes: view.classes, fills, palette: LIGHT, hatched: view.hatched });
  picture.mark({ selected, hovered: -1 });
  const part = partOf(topology, shown);
  picture.show(part);
  picture.flatten();
  freeze(picture.box);
  picture.box.classList.add('printed');
  const area = areaOf(topology, part);
  for (const { state, text, counties } of view.badges) {
    const point = badgePoint(topology, counties);
    if (point === null) continue;
    const [left, top] = [(point.x * part.scale + part.x - area.left) / area.width, (point.y * part.scale + part.y - area.top) / area.height];
    if (left < 0 || left > 1 || top < 0 || top > 1) continue;
    const label = document.createElement('span');
    label.className = 'badge-text';
    label.textContent = `${state} ${text}`;
    label.style.left = `${100 * left}%`;
    label.style.top = `${100 * top}%`;
    picture.box.append(label);
  }
  return picture.box;
}

/** Puts an image in the place of the canvas, which Chromium prints at another scale than the outlines over it. */
function freeze(box: HTMLElement): void {
  const canvas = box.querySelector('canvas');
  if (canvas === null) return;
  const image = new Image();
  image.alt = '';
  image.decoding = 'sync';
  image.src = canvas.toDataURL();
  canvas.replaceWith(image);
}
