// A map document like the server's own, with as many rows as a large list has.

const ROWS = 2_500;
/** Days before the list's own that the dates are drawn from. */
export const DAYS = 1_800;
const DAY_MS = 86_400_000;

/** Numbers from 0 below 1, the same ones each time. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Differences from one number to the next. */
const steps = numbers => numbers.map((number, i) => number - (i === 0 ? 0 : numbers[i - 1]));

/**
 * `columns` with its rows replaced by 2,500 in counties and on days drawn at random. With `ending`
 * each ends on a day drawn as well, so that from one day to another most of them change.
 */
export function enlarged(columns, counties, ending) {
  const random = randomOf(287);
  const draw = below => Math.floor(random() * below);
  const county = Array.from({ length: ROWS }, () => draw(counties)).sort((a, b) => a - b);
  const first = (Date.parse(columns.listed) - Date.parse(columns.epoch)) / DAY_MS - DAYS;
  const signed = county.map(() => first + draw(DAYS));
  return {
    ...columns,
    n: ROWS,
    county: steps(county),
    signed: steps(signed),
    from: [],
    model: county.map(() => draw(columns.models.length).toString(36)).join(''),
    status: '0'.repeat(ROWS),
    ended: ending ? signed.map((day, row) => [row, day + 1 + draw(first + DAYS - day)]) : [],
    more: [],
    statewide: columns.statewide.map(([, state], row) => [row * 100, state]),
    unplaced: [],
  };
}
