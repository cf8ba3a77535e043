// The stream of server-sent events. The browser reconnects by itself while it can and sends the id it had last; where it gives up, for
// example because the server said no, we go on in its place.

const SILENCE_MS = 4000;
const LONGEST_PAUSE_MS = 5000;

/** Calls `on[name](data)` for every message, and `on.lost()` when there is no connection. */
export function follow(path, on) {
  let source, lastId = '', pauseMs = 500, silence;

  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(again, SILENCE_MS);
  };

  function again() {
    clearTimeout(silence);
    source.close();
    on.lost();
    setTimeout(connect, pauseMs);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }

  function connect() {
    source = new EventSource(lastId ? `${path}?after=${encodeURIComponent(lastId)}` : path);
    for (const name of Object.keys(on)) {
      source.addEventListener(name, message => {
        heard();
        pauseMs = 500;
        lastId = message.lastEventId || lastId;
        on[name](JSON.parse(message.data));
      });
    }
    source.onopen = heard;
    source.onerror = () => {
      clearTimeout(silence);
      on.lost();
      if (source.readyState === EventSource.CLOSED) {
        again();
      }
    };
  }

  connect();
}
