// The page: takes what the stream brings, and draws at the screen's own pace.

import { follow } from './feed.js';
import { say, wantsStillness } from './screen.js';
import { clock } from './numbers.js';
import { clearCamera, showCamera, showRate } from './camera.js';
import { clearHeat, drawHeat, drawScale, setCellSize, setSensor, showHeat } from './heat.js';
import { clearRoad, drawRoad, setTold, setTrail } from './road.js';
import { addTicks, clearSteering, drawSteering, markAlert, showErrors } from './steering.js';
import { clearAlerts, showAlert } from './alerts.js';
import { clearFigures, showEnergy, showStream } from './figures.js';
import { showReplay } from './controls.js';
import { showState, stateOf } from './state.js';

const FRAME_MS = 50, STILL_FRAME_MS = 500;
const now = { run: '', figures: null, seconds: null, isConnected: false, wasReached: false, camera: null, isFirstTrail: true };

follow('stream', {
  hello({ run, resumed }) {
    now.isConnected = now.wasReached = true;
    if (run !== now.run || !resumed) clear();
    now.run = run;
  },
  run(card) {
    say('source', card.source);
    say('neuron', `${card.neuron} neurons, ${card.preset}, seed ${card.seed}`);
    say('facts', `${card.sensor}; ${card.delivery}; compared with ${card.memoryTechnology}. The junctions and their energy are a model.`);
    document.title = `Afterglow: ${card.source}`;
    now.seconds = card.seconds;
    setCellSize(card.cellSizePx);
  },
  figures(figures) {
    now.figures = figures;
    showEnergy(figures);
    showStream(figures);
    showErrors(figures.steering);
    showRate(figures.eventsPerSecond);
    showReplay(figures.replay, now.seconds);
    const end = figures.replay.endSeconds ?? now.seconds;
    say('clock', clock(figures.replay.seconds));
    say('length', end ? ` of ${clock(end)}` : '');
    say('path-error', figures.trajectoryMetres === null ? '–' : figures.trajectoryMetres.toFixed(2));
    updateState();
  },
  camera(image) {
    now.camera = image;
  },
  heat: showHeat,
  trail({ ticks, alerts, told }) {
    setTrail(addTicks(ticks.map(toTick)));
    alerts.forEach(alert => {
      showAlert(alert, !now.isFirstTrail);
      markAlert(alert.endSeconds);
    });
    if (told) {
      setTold(told);
      const speed = ticks.at(-1)?.[3] ?? null;
      say('speed-now', speed === null ? '–' : speed.toFixed(1));
    }
    now.isFirstTrail = false;
  },
  lost() {
    now.isConnected = false;
    updateState();
  },
});

const toTick = ([seconds, told, driven, speed, braking, x, y, heading]) =>
  ({ seconds, told, driven, speed, braking: braking === 1, pose: x === null ? null : { x, y, heading } });

function updateState() {
  showState(stateOf(now));
}

/** Another run: nothing of the last one is left. */
function clear() {
  now.figures = now.camera = null;
  now.isFirstTrail = true;
  [clearCamera, clearHeat, clearRoad, clearSteering, clearAlerts, clearFigures].forEach(action => action());
  say('clock', clock(0));
}

let drawnAt = 0;

function draw(at) {
  requestAnimationFrame(draw);
  if (at - drawnAt < (wantsStillness() ? STILL_FRAME_MS : FRAME_MS) - 4) return;
  drawnAt = at;
  if (now.camera) {
    setSensor(now.camera.widthPx, now.camera.heightPx);
    showCamera(now.camera);
    now.camera = null;
  }
  drawHeat();
  drawRoad();
  drawSteering();
}

drawScale();
requestAnimationFrame(draw);
