// The map in a page that other sites frame: one script that brings all along and needs no server but for documents.
import { CountyMap } from './county-map.ts';
import type { Given } from './loading.ts';

const map = document.querySelector('county-map');
if (map instanceof CountyMap && map.dataset.given !== undefined) map.given = JSON.parse(map.dataset.given) as Given;

// Who leaves the frame sees the same view.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.whole')) {
  const follow = (): void => void (link.search = window.location.search);
  for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, follow);
}
