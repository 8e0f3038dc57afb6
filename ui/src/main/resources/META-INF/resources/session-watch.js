// A worker of each signed-in tab. Every four seconds it sends the heartbeat that Flow sends each
// minute, which does not count as use, and says when the server has ended the session. A worker,
// because browsers slow down the clocks of pages that are not looked at.

const EVERY_MILLIS = 4000;
const SESSION_ENDED = 403;

onmessage = ({ data: tab }) => {
  setInterval(async () => {
    try {
      const answer = await fetch(`/?v-r=heartbeat&v-uiId=${tab}`, { method: 'POST' });
      if (answer.status === SESSION_ENDED) {
        postMessage('ended');
      }
    } catch {
      // The server cannot be reached now; the session may be there all the same.
    }
  }, EVERY_MILLIS);
};
