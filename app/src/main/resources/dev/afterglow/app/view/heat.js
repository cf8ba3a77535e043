// The afterglow: excess temperature as glowing metal shows it, over a faint image of the events. Readings come a few times a second; between
// them the colours glide.

import { cameraCanvas } from './camera.js';
import { byId, bytes, describe, say, sized, wantsStillness } from './screen.js';
import { count, digits } from './numbers.js';

const GLIDE = 0.3, LEAST_OF_HOTTEST = 0.4;
const canvas = byId('heat');
const small = document.createElement('canvas');
const GLOW = Uint8ClampedArray.from({ length: 256 * 3 }, (_, i) => glow(Math.floor(i / 3) / 255, i % 3));

let target, shown, scaleKelvin = 0, hottestKelvin = 0, image, cellSizePx = 8, sensorPx = { width: 0, height: 0 };

export function setCellSize(px) { cellSizePx = px; }

export function setSensor(width, height) { sensorPx = { width, height }; }

export function showHeat(heat) {
  const shares = bytes(heat.cells);
  if (!shown || shown.length !== shares.length) {
    shown = new Float32Array(shares.length);
    small.width = heat.columns;
    small.height = heat.rows;
    image = small.getContext('2d').createImageData(heat.columns, heat.rows);
  }
  target = Float32Array.from(shares, share => share / 255 * heat.hottestKelvin);
  // The scale follows the hottest cell at once when it rises and slowly when it falls, and never so far that what is cold looks hot.
  hottestKelvin = Math.max(heat.hottestKelvin, hottestKelvin);
  scaleKelvin = Math.max(heat.hottestKelvin, scaleKelvin * 0.98, hottestKelvin * LEAST_OF_HOTTEST);
  canvas.parentElement.classList.toggle('filled', true);
  say('hottest', digits(scaleKelvin));
  say('heat-switches', count(heat.switches));
  describe(canvas, `Heat map of the neurons: ${digits(heat.meanKelvin)} kelvin above ambient on average, `
      + `${digits(heat.hottestKelvin)} in the hottest cell; ${count(heat.switches)} neurons switched`);
}

export function clearHeat() {
  target = shown = undefined;
  scaleKelvin = hottestKelvin = 0;
  canvas.parentElement.classList.remove('filled');
  canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height);
}

/** Draws the next frame of the glide. */
export function drawHeat() {
  if (!target) return;
  const step = wantsStillness() ? 1 : GLIDE;
  for (let cell = 0; cell < shown.length; cell++) {
    shown[cell] += (target[cell] - shown[cell]) * step;
    const level = 3 * Math.min(255, Math.round(255 * shown[cell] / (scaleKelvin || 1)));
    image.data.set([GLOW[level], GLOW[level + 1], GLOW[level + 2], 255], 4 * cell);
  }
  small.getContext('2d').putImageData(image, 0, 0);
  const { context, width, height } = sized(canvas);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  // The last cells may reach beyond the sensor.
  const cellWidth = sensorPx.width ? width * cellSizePx / sensorPx.width : width / small.width;
  const cellHeight = sensorPx.height ? height * cellSizePx / sensorPx.height : height / small.height;
  context.drawImage(small, 0, 0, cellWidth * small.width, cellHeight * small.height);
  const events = cameraCanvas();
  if (events) {
    context.globalCompositeOperation = 'screen';
    context.filter = 'grayscale(1)';
    context.globalAlpha = 0.2;
    context.drawImage(events, 0, 0, width, height);
    context.filter = 'none';
    context.globalAlpha = 1;
    context.globalCompositeOperation = 'source-over';
  }
}

/** Red comes first, then green, then blue; the square root lifts what is only warm. */
function glow(share, channel) {
  const [from, to] = [[0.05, 0.55], [0.35, 0.85], [0.65, 1]][channel];
  const heat = Math.sqrt(share);
  return 255 * Math.max([0.045, 0.035, 0.03][channel], Math.min(1, (heat - from) / (to - from)));
}

export function drawScale() {
  const scale = byId('heat-scale').getContext('2d');
  for (let x = 0; x < 160; x++) {
    const level = 3 * Math.round(x / 159 * 255);
    scale.fillStyle = `rgb(${GLOW[level]},${GLOW[level + 1]},${GLOW[level + 2]})`;
    scale.fillRect(x, 0, 1, 1);
  }
}
