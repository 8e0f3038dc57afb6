// A worker of each signed-in tab, because browsers slow down the clocks of pages that are not
// looked at. Every four seconds it sends the heartbeat that Flow sends each minute, with the time
// since the tab's last key or pointer, and tells the tab what the server says: how many seconds
// are left, that the session has ended, or nothing at all.

const EVERY_MILLIS = 4000;
/** Without a session, and in another one that has no such tab. */
const SESSION_ENDED = [403, 404];
const SERVER_AWAY = 500;

let tab;
let used = Date.now();

onmessage = ({ data }) => {
  used = data.used ?? used;
  if (data.tab !== undefined) {
    tab = data.tab;
    setInterval(ask, EVERY_MILLIS);
  } else if (data.stay) {
    ask('&stay');
  }
};

async function ask(stay = '') {
  const unused = Math.max(0, Date.now() - used);
  try {
    const answer = await fetch(`/?v-r=heartbeat&v-uiId=${tab}&unused=${unused}${stay}`, { method: 'POST' });
    const left = answer.headers.get('Atlas-Seconds-Left');
    // Another session of the browser may have a tab of this number, but nobody signed in.
    if (SESSION_ENDED.includes(answer.status) || answer.ok && left === null) {
      postMessage({ ended: true });
    } else {
      postMessage({ lost: answer.status >= SERVER_AWAY, left: left === null ? undefined : Number(left) });
    }
  } catch {
    postMessage({ lost: true }); // the session may be there all the same
  }
}
