import { html, nothing, type TemplateResult } from 'lit';
import { controls } from './controls.ts';
import { type KnownPlace, knownPlaces } from './hits.ts';
import { legend } from './legend.ts';
import type { Loading } from './loading.ts';
import { misreadIn } from './misread.ts';
import { misreadNotice, notice } from './notices.ts';
import { panel } from './panel.ts';
import { part } from './part.ts';
import type { Player } from './player.ts';
import { conditionOf, fillsIn, type MapStore } from './scene.ts';
import { say, type Texts } from './texts.ts';
import { timeline } from './timeline.ts';
import type { Visit } from './visit.ts';

/**
 * The map with what is around it: search, filters, panel, date and legend; in a frame of another site without what
 * belongs to the page. Each part is drawn when its own matter changes.
 */
export function screen(texts: Texts, store: MapStore, visit: Visit, player: Player, loading: Loading, framed: boolean): TemplateResult {
  let known: { readonly of: unknown; readonly places: readonly KnownPlace[] } | null = null;
  /** Made when the search needs them, which is when the server does not answer. */
  const places = (): readonly KnownPlace[] => {
    const { data } = store.state;
    if (data === null) return [];
    if (known?.of !== data) known = { of: data, places: knownPlaces(texts, data.topology) };
    return known.places;
  };
  return html`<div class="screen">
      <div class="bar">
        <div class="find">
          <place-search .texts=${texts} .known=${places} @place-chosen=${visit.chosen}></place-search>
          ${framed
            ? nothing
            : part(
                store,
                ({ state: { data } }) => [data === null],
                ({ state: { data } }) =>
                  html`<map-near .texts=${texts} .store=${store} .loading=${loading} .waits=${data === null} @county-found=${visit.found}></map-near>`,
              )}
        </div>
        ${part(
          store,
          ({ state: { data, url, moved, filtering } }) => [data, url.measure, url.model, url.status, url.county, url.state, url.asOf === null, moved, filtering],
          ({ state: { data, url, moved, filtering } }) =>
            controls(texts, data, url, visit.choose, visit.reset, moved, filtering, () => store.set({ filtering: !store.state.filtering })),
        )}
      </div>
      ${part(
        store,
        ({ selection }) => [selection === null],
        ({ selection }) => html`<div class="stage ${selection === null ? '' : 'with-panel'}">
          <p id="county-map-keys" class="visually-hidden">${say(texts, 'keys')}</p>
          <div class="stage-map" tabindex="0" role="application" aria-label=${say(texts, 'label')} aria-describedby="county-map-keys"></div>
          ${overMap(texts, store, visit, loading)}
          ${part(
            store,
            ({ selection, pinned, state }) => [selection, pinned, state.url.pin, state.tall],
            ({ selection, pinned, state }) =>
              selection === null
                ? nothing
                : panel(texts, selection, pinned, state.url, state.tall, {
                    close: visit.close,
                    retry: () => void loading.fetchSelection(),
                    include: visit.include,
                    pin: visit.pin,
                    stretch: () => store.set({ tall: !store.state.tall }),
                  }),
          )}
        </div>`,
      )}
      ${part(
        store,
        ({ shown, state }) => [shown?.data, state.motion === 'play'],
        ({ shown, state }) => (shown === null ? nothing : timeline(store, shown, state.motion === 'play', player)),
      )}
      ${part(
        store,
        ({ shown, palette }) => [shown?.legend, palette],
        scene => (scene.shown === null ? nothing : legend(texts, fillsIn(scene, scene.shown.legend), scene.shown.data, scene.shown.legend)),
      )}
      ${framed ? nothing : html`<map-share .texts=${texts} .store=${store}></map-share>`}
    </div>
    <p class="visually-hidden" role="status">${part(store, ({ said }) => [said], ({ said }) => said)}</p>
    <p class="visually-hidden" role="status">${part(store, ({ state }) => [state.reached], ({ state }) => state.reached)}</p>`;
}

/** What has to be said over the map. */
function overMap(texts: Texts, store: MapStore, visit: Visit, loading: Loading): TemplateResult {
  return html`${part(
    store,
    ({ state: { phase, offline, outdated, data }, shown }) => [phase, offline, outdated, data, shown?.now.empty],
    scene => notice(texts, conditionOf(scene), loading.retry),
  )}
  ${part(
    store,
    ({ state: { data, search } }) => [data, search],
    ({ state: { data, search } }) =>
      data === null
        ? nothing
        : misreadNotice(
            texts,
            misreadIn(texts, data, search),
            fips => data.topology.names[data.byFips.get(fips) ?? -1],
            (county, button) => visit.select({ county, state: null }, button),
            visit.dismiss,
          ),
  )}`;
}
