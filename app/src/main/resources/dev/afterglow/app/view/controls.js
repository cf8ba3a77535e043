// The knobs of the replay: buttons, slider, speeds and keys.

import { byId, say } from './screen.js';
import { clock } from './numbers.js';

const SPEEDS = [[0.1, '⅒'], [0.25, '¼'], [0.5, '½'], [1, '1×'], [2, '2×'], [4, '4×'], [null, 'max']];
const JUMP_SECONDS = 5, STEP_SECONDS = 0.05;
const KEYS = {
  ' ': pauseOrGoOn, '.': step, ArrowLeft: () => jump(-JUMP_SECONDS), ArrowRight: () => jump(JUMP_SECONDS),
  '-': () => faster(-1), '+': () => faster(1), '=': () => faster(1),
};

const slider = byId('seek');
let replay, isDragging = false;

/** Shows where the replay stands; null when there is nothing to steer. */
export function showReplay(status, seconds) {
  replay = status;
  const canBeSteered = Boolean(status) && status.state !== 'FINISHED';
  document.querySelector('.transport').hidden = !status;
  document.querySelector('.keyboard').hidden = !canBeSteered;
  document.querySelectorAll('.transport button, .transport input').forEach(knob => { knob.disabled = !canBeSteered; });
  if (!status) return;
  document.body.dataset.paused = status.state === 'PAUSED';
  say('pause-words', status.state === 'PAUSED' ? 'Go on' : 'Pause');
  slider.max = status.endSeconds ?? seconds ?? Math.max(Number(slider.max), status.seconds);
  if (!isDragging) slider.value = status.seconds;
  slider.setAttribute('aria-valuetext', `${clock(Number(slider.value))} of ${clock(Number(slider.max))}`);
  slider.style.setProperty('--played', `${100 * slider.value / slider.max}%`);
  document.querySelectorAll('#speed input').forEach(choice => { choice.checked = choice.value === String(status.rate); });
}

async function turn(knob) {
  const answer = await fetch(`api/replay/${knob}`, { method: 'POST' }).catch(() => null);
  if (answer?.ok) {
    const { state, positionUs, rate } = await answer.json();
    showReplay({ ...replay, state, seconds: positionUs / 1e6, rate: rate === 'max' ? null : rate });
  }
}

function pauseOrGoOn() { turn(replay.state === 'PAUSED' ? 'resume' : 'pause'); }

function step() { turn(`step?seconds=${STEP_SECONDS}`); }

function jump(seconds) { turn(`seek?seconds=${Math.max(0, replay.seconds + seconds).toFixed(3)}`); }

function faster(places) {
  const place = SPEEDS.findIndex(([factor]) => factor === replay.rate);
  const next = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, (place < 0 ? 3 : place) + places))];
  turn(`rate?factor=${next[0] ?? 'max'}`);
}

byId('pause').onclick = pauseOrGoOn;
byId('step').onclick = step;
byId('back').onclick = KEYS.ArrowLeft;
byId('ahead').onclick = KEYS.ArrowRight;
slider.addEventListener('input', () => {
  isDragging = true;
  slider.style.setProperty('--played', `${100 * slider.value / slider.max}%`);
});
slider.addEventListener('change', () => {
  isDragging = false;
  turn(`seek?seconds=${slider.value}`);
});
for (const [factor, text] of SPEEDS) {
  const label = document.createElement('label');
  const choice = Object.assign(document.createElement('input'), { type: 'radio', name: 'speed', value: String(factor) });
  choice.setAttribute('aria-label', factor === null ? 'as fast as it goes' : `${factor} times`);
  choice.onchange = () => turn(`rate?factor=${factor ?? 'max'}`);
  label.append(choice, text);
  byId('speed').append(label);
}
addEventListener('keydown', event => {
  const isSteerable = replay && replay.state !== 'FINISHED' && KEYS[event.key];
  if (!isSteerable || event.ctrlKey || event.metaKey || event.altKey || isTheKnobsOwn(event)) return;
  event.preventDefault();
  KEYS[event.key]();
});

/** Space presses the button that has the focus, and arrows move along a slider or the speeds. */
function isTheKnobsOwn({ target, key }) {
  return target.matches('button, a') ? key === ' ' : target.matches('input') && (key === ' ' || key.startsWith('Arrow'));
}
