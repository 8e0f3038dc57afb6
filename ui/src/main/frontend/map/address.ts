import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readUrl, samePage, type UrlState, writeUrl } from './url-state.ts';

/** Keeps the map's state in the page's address, and hears when the browser or a link changes it. */
export class Address implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #followed: () => void;
  #here = new URL(window.location.href);
  #life = new AbortController();
  #state = readUrl(window.location.search);

  /** `followed` hears that the state was changed from outside. */
  constructor(host: ReactiveControllerHost, followed: () => void) {
    this.#host = host;
    this.#followed = followed;
    host.addController(this);
  }

  get state(): UrlState {
    return this.#state;
  }

  /** The query of the page's address, as it stands there. */
  get search(): string {
    return this.#here.search;
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#here = new URL(window.location.href);
    this.#state = readUrl(this.#here.search);
    // From index.html, ahead of the router, which would ask the server about what only the map needs to know.
    window.addEventListener('address-popped', event => this.#popped(event), { signal });
    // A link to this page keeps the map's element, and changes only the address.
    window.addEventListener('vaadin-navigated', () => this.#follow(new URL(window.location.href)), { signal });
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  /** Changes the state without writing it yet, as for each step of a moving date. */
  hold(change: Partial<UrlState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }

  /** Changes the state and the address; as a step that "back" undoes, if asked. */
  go(change: Partial<UrlState>, push: boolean): void {
    this.hold(change);
    const { pathname, search, hash } = window.location;
    const address = `${pathname}${writeUrl(search, this.#state)}${hash}`;
    // The router's own entry state is kept, so that it counts our entries as its own.
    if (push) window.history.pushState(window.history.state, '', address);
    else window.history.replaceState(window.history.state, '', address);
    this.#here = new URL(window.location.href);
  }

  #popped(event: Event): void {
    const now = new URL(window.location.href);
    if (!samePage(this.#here, now)) return;
    event.preventDefault();
    this.#follow(now);
  }

  #follow(now: URL): void {
    if (now.href === this.#here.href) return;
    this.#here = now;
    this.#state = readUrl(now.search);
    this.#host.requestUpdate();
    this.#followed();
  }
}
