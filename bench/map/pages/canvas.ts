// The limit: the product's own painter on a canvas, without Vaadin, Lit, Leaflet, controls or texts.
import type { CountiesDocument } from '../../../ui/src/main/frontend/map/answers.ts';
import { decodeCounties } from '../../../ui/src/main/frontend/map/geometry.ts';
import { LIGHT } from '../../../ui/src/main/frontend/map/palette.ts';
import { Picture } from '../../../ui/src/main/frontend/map/picture.ts';
import { classOf, countsByDay, FILLS, json, ready, stage } from './hooks.ts';

const box = stage();
const [document, countsOn] = await Promise.all([json<CountiesDocument>('/counties.json'), countsByDay()]);
const picture = new Picture(decodeCounties(document));
const paint = (day: number | null): void =>
  picture.paint({ classes: Uint8Array.from(countsOn(day), classOf), fills: FILLS, palette: LIGHT, hatched: null });
paint(null);
picture.showWhole(box.clientWidth, box.clientHeight);
box.append(picture.box);
await ready(paint, (x, y) => picture.at(x, y));
