// What state the run is in, in words that say what to expect.

import { say } from './screen.js';
import { clock, count, digits } from './numbers.js';

const STALLED_SECONDS = 2.5;

/** Works out the state from the last figures and the connection; returns [name, title, words]. */
export function stateOf({ figures, isConnected, wasReached }) {
  const stage = figures?.stage;
  if (!isConnected) {
    if (!wasReached) return ['connecting', 'Connecting', ''];
    return stage === 'FINISHED'
      ? ['finished', 'Finished', `${outcome(figures)}; the run is over, and this page waits for the next`]
      : ['gone', 'Connection lost', `trying again; last seen at ${clock(figures?.toldSeconds ?? 0)}`];
  }
  switch (stage) {
    case 'STARTING': return ['starting', 'Starting', 'broker and cluster come up; events follow in a few seconds'];
    case 'WAITING': return ['waiting', 'Waiting', 'all is up, and no event has come yet'];
    case 'FINISHING': return ['live', 'Finishing', 'all is sent; the job works off the rest'];
    case 'FINISHED': return ['finished', 'Finished', outcome(figures)];
    case 'FAILED': return ['failed', 'Broken off', 'the run ended before its time; its terminal says why'];
    case 'RUNNING': break;
    default: return ['connecting', 'Connecting', ''];
  }
  if (figures.replay.state === 'PAUSED') return ['paused', 'Paused', 'time stands still, and so does the heat'];
  if (figures.quietSeconds > STALLED_SECONDS) {
    // In steps, for a screen reader says it anew whenever it changes.
    const seconds = figures.quietSeconds < 10 ? STALLED_SECONDS : 10 * Math.floor(figures.quietSeconds / 10);
    return ['stalled', 'Stalled', `nothing new for more than ${seconds} s; last prediction at ${clock(figures.toldSeconds ?? 0)}`];
  }
  return ['live', 'Live', ''];
}

export function showState([name, title, words]) {
  if (document.body.dataset.state !== name) document.body.dataset.state = name;
  say('state', title);
  say('state-words', words);
}

const outcome = figures => figures.events.sent === 0
  ? 'there were no events in it'
  : `${count(figures.events.processed)} events in ${digits(figures.sentSeconds)} s of sensor time`;
