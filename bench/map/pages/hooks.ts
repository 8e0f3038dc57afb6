// What each compared page offers to the measurement.
import { countByCounty, readAgreements, select } from '../../../ui/src/main/frontend/map/agreements.ts';
import type { AgreementColumns } from '../../../ui/src/main/frontend/map/answers.ts';
import { dayOf } from '../../../ui/src/main/frontend/map/days.ts';

const STEPS = ['#eef1f4', '#c6dbef', '#9ecae1', '#6baed6', '#3182bd', '#08519c'];

export const COUNTIES = 3_233;

/** The class of a number of agreements. */
export const classOf = (count: number): number => (count > 9 ? 5 : count > 4 ? 4 : Math.min(count, 3));
export const colorOf = (count: number): string => STEPS[classOf(count)];
export const FILLS = STEPS;

export async function json<T>(address: string): Promise<T> {
  return (await fetch(address)).json() as Promise<T>;
}

const QUERY = new URLSearchParams(location.search);

let last = 0;

/** Numbers of agreements per county on the days that the slider goes through. */
export async function countsByDay(): Promise<(day: number | null) => Uint16Array> {
  const columns = await json<AgreementColumns>(`/agreements-${QUERY.get('agreements')}.json`);
  last = dayOf(columns.listed);
  const agreements = readAgreements(columns, COUNTIES);
  return day => countByCounty(select(agreements, { model: null, status: day === null ? 'ALL' : null, day }), COUNTIES);
}

const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));

/** Gives the map the size that the product's own map has. */
export function stage(): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = `width:${QUERY.get('width')}px;height:${QUERY.get('height')}px`;
  document.body.append(box);
  return box;
}

/** Tells that the counties are on the screen, and how to step and to point. */
export async function ready(step: (day: number) => void, at: (x: number, y: number) => unknown): Promise<void> {
  await frame();
  await frame();
  performance.mark('atlas-map-painted');
  performance.mark('atlas-map-movable');
  Object.assign(window, { bench: { last, step, at } });
}
