/**
 * Holds one state, which is replaced part by part and never changed, and what is shown of it. Whoever listens hears of
 * all changes of a turn of the browser at once.
 */
export class Store<State extends object, View> {
  readonly #viewOf: (state: State) => View;
  readonly #listeners = new Set<(view: View) => void>();
  #state: State;
  #view: View | undefined;
  #telling: Promise<void> | null = null;

  /** `viewOf` tells what a state shows; it is asked once for each state that is shown. */
  constructor(state: State, viewOf: (state: State) => View) {
    this.#state = state;
    this.#viewOf = viewOf;
  }

  get state(): State {
    return this.#state;
  }

  /** What the state of now shows. */
  get view(): View {
    return (this.#view ??= this.#viewOf(this.#state));
  }

  /** Until all listeners have heard of the state of now. */
  get told(): Promise<void> {
    return this.#telling ?? Promise.resolve();
  }

  /** Replaces parts of the state. Nobody hears of parts that are as they were. */
  set(change: Partial<State>): void {
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every(key => Object.is(change[key], this.#state[key]))) return;
    this.#state = { ...this.#state, ...change };
    this.again();
  }

  /** Asks again what is shown of the same state, as when time has passed. */
  again(): void {
    this.#view = undefined;
    this.#telling ??= Promise.resolve().then(() => this.#tell());
  }

  /** Calls with each view from now on; gives back how to end that. */
  listen(listener: (view: View) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    this.#telling = null;
    const { view } = this;
    for (const listener of this.#listeners) listener(view);
  }
}
