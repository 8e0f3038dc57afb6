import leafletCss from 'leaflet/dist/leaflet.css?inline';
import css from './county-map.css?inline';
import legendCss from './legend.css?inline';
import searchCss from './search.css?inline';
import stageCss from './stage.css?inline';
import timelineCss from './timeline.css?inline';

let styled = false;

/** Gives the page the styles of the map and of Leaflet, one time. */
export function addStyles(): void {
  if (styled) return;
  styled = true;
  for (const text of [leafletCss, css, stageCss, legendCss, searchCss, timelineCss]) {
    const style = document.createElement('style');
    style.textContent = String(text);
    document.head.append(style);
  }
}
