// The way of Leaflet's choropleth tutorial: one SVG path a county, restyled one by one.
import L from 'leaflet';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import { colorOf, countsByDay, json, ready, stage } from './hooks.ts';

const box = stage();
const [topology, countsOn] = await Promise.all([json<TopoJSON.Topology>('/counties-10m.json'), countsByDay()]);
const { features } = feature(topology, topology.objects.counties) as unknown as { features: Feature[] };
features.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
const index = new Map(features.map((county, at) => [county, at]));
let counts = countsOn(null);
const style = (county?: Feature): L.PathOptions => ({
  fillColor: colorOf(county === undefined ? 0 : counts[index.get(county) ?? 0]),
  weight: 0.5,
  color: 'white',
  fillOpacity: 1,
});
const map = L.map(box, { zoomSnap: 0, attributionControl: false });
map.fitBounds([[24.4, -125], [49.5, -66.9]]);
const layer = L.geoJSON(features as never, {
  style,
  onEachFeature: (_, path) =>
    path.on({
      mouseover: event => (event.target as L.Path).setStyle({ weight: 2, color: '#444' }),
      mouseout: event => layer.resetStyle(event.target as L.Layer),
    }),
}).addTo(map);
await ready(
  day => {
    counts = countsOn(day);
    layer.setStyle(style);
  },
  (x, y) => document.elementFromPoint(x, y),
);
