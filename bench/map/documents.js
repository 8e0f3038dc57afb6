// Map documents like the server's own, with as many rows as a large list has.

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

/** Counties of which some have very many, as one state's have in real lists. */
const BUSY = { first: 322, counties: 67, share: 0.2 };

/**
 * `columns` with its rows replaced by so many, in counties and on days drawn at random. With `ending` each ends on a day
 * drawn as well, so that from one day to another most of them change. With `spans` they are as lists following each
 * other make them: many stand only from a while after their signing, a part has ended, some are pending, and some
 * counties have very many.
 */
export function enlarged(columns, counties, { rows = 2_500, ending = false, spans = false } = {}) {
  const random = randomOf(287);
  const draw = below => Math.floor(random() * below);
  const place = () => (spans && random() < BUSY.share ? BUSY.first + draw(BUSY.counties) : draw(counties));
  const county = Array.from({ length: rows }, place).sort((a, b) => a - b);
  const first = (Date.parse(columns.listed) - Date.parse(columns.epoch)) / DAY_MS - DAYS;
  const signed = county.map(() => first + draw(DAYS));
  const from = spans ? signed.flatMap((day, row) => (row % 3 === 0 ? [[row, Math.min(first + DAYS, day + draw(60))]] : [])) : [];
  const since = new Map(from);
  const ends = row => ending || (spans && row % 4 === 0);
  const ended = signed.flatMap((day, row) => (ends(row) ? [[row, (since.get(row) ?? day) + 1 + draw(first + DAYS - day)]] : []));
  const gone = new Set(ended.map(([row]) => row));
  const statuses = spans ? ['PENDING', 'ACTIVE', 'UNCONFIRMED_ABSENCE', 'NO_LONGER_LISTED'] : columns.statuses;
  const statusOf = row => (!spans ? 0 : gone.has(row) ? 3 : row % 50 === 1 ? 0 : row % 50 === 2 ? 2 : 1);
  return {
    ...columns,
    n: rows,
    county: steps(county),
    signed: steps(signed),
    from,
    model: county.map(() => draw(columns.models.length).toString(36)).join(''),
    statuses,
    status: county.map((_, row) => statusOf(row)).join(''),
    ended,
    more: [],
    // Rows that are on the list, whichever they are of.
    statewide: columns.statewide.map(([, state], row) => [row * 100 + 3, state]),
    unplaced: [],
  };
}
