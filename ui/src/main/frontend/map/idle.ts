/** What is not urgent is done by then, in milliseconds. */
const AT_LATEST_MS = 2_000;

/** Does something when the browser has nothing else to do; soon, where it cannot tell. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: AT_LATEST_MS });
  else setTimeout(task, 100);
}

/** Lets the browser see to what waits, such as a touch, before a long piece of work goes on. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise(goOn => setTimeout(goOn));
}
