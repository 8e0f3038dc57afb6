import type { MapStore } from './scene.ts';
import { readUrl, samePage, type UrlState, writeUrl } from './url-state.ts';

/** Keeps what is chosen in the page's URL, and hears when the browser or a link changes it. */
export class Address {
  readonly #store: MapStore;
  readonly #followed: () => void;
  #here = new URL(window.location.href);

  /** `followed` hears that the URL was changed from outside. */
  constructor(store: MapStore, followed: () => void) {
    this.#store = store;
    this.#followed = followed;
  }

  connect(signal: AbortSignal): void {
    this.#read(new URL(window.location.href));
    // From index.html, ahead of the router, which would ask the server about what only the map needs to know.
    window.addEventListener('address-popped', event => this.#popped(event), { signal });
    // A link to this page keeps the map's element, and changes only the URL.
    window.addEventListener('vaadin-navigated', () => this.#follow(new URL(window.location.href)), { signal });
  }

  /** Changes what is chosen without writing it yet, as for each step of a moving date. */
  hold(change: Partial<UrlState>): void {
    const { url } = this.#store.state;
    const keys = Object.keys(change) as (keyof UrlState)[];
    if (keys.some(key => change[key] !== url[key])) this.#store.set({ url: { ...url, ...change } });
  }

  /** Changes what is chosen and the URL; as a step that "back" undoes, if asked, but not of a page that frames this one. */
  go(change: Partial<UrlState>, push: boolean): void {
    this.hold(change);
    const { pathname, search, hash } = window.location;
    const address = `${pathname}${writeUrl(search, this.#store.state.url)}${hash}`;
    // The router's own entry state is kept, so that it counts our entries as its own.
    if (push && window.parent === window) window.history.pushState(window.history.state, '', address);
    else window.history.replaceState(window.history.state, '', address);
    this.#here = new URL(window.location.href);
    this.#store.set({ search: this.#here.search });
  }

  #popped(event: Event): void {
    const now = new URL(window.location.href);
    if (!samePage(this.#here, now)) return;
    event.preventDefault();
    this.#follow(now);
  }

  #follow(now: URL): void {
    if (now.href === this.#here.href) return;
    this.#read(now);
    this.#followed();
  }

  #read(now: URL): void {
    this.#here = now;
    this.#store.set({ url: readUrl(now.search), search: now.search });
  }
}
