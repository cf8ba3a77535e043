// The camera: events that made a pixel brighter or darker, fading over a few frames so that noise does not flicker.

import { byId, bytes, describe, say, wantsStillness } from './screen.js';
import { count, digits } from './numbers.js';

const ON = [255, 148, 66], OFF = [88, 183, 255];
const STRENGTH = [0, 0.5, 0.8, 1];
const KEPT = 0.55;

const canvas = byId('camera');
const context = canvas.getContext('2d');
let on = new Float32Array(0), off = new Float32Array(0), picture, columns = 0;

/** The image as it is shown, for others to draw upon; null before the first. */
export const cameraCanvas = () => columns ? canvas : null;

export function showCamera(image) {
  if (canvas.width !== image.columns || canvas.height !== image.rows || !picture) {
    canvas.width = image.columns;
    canvas.height = image.rows;
    on = new Float32Array(image.columns * image.rows);
    off = new Float32Array(image.columns * image.rows);
    picture = context.createImageData(image.columns, image.rows);
    document.querySelectorAll('.camera .image, .heat .image')
        .forEach(frame => frame.style.setProperty('aspect-ratio', `${image.widthPx} / ${image.heightPx}`));
  }
  columns = image.columns;
  blend(bytes(image.levels), wantsStillness() ? 0 : KEPT);
  context.putImageData(picture, 0, 0);
  canvas.parentElement.classList.add('filled');
  say('camera-note', note(image));
  describe(canvas, `Camera image, ${image.widthPx} by ${image.heightPx} pixels: ${count(image.onEvents)} events brighter and `
      + `${count(image.offEvents)} darker in the last 50 milliseconds`);
}

export function clearCamera() {
  columns = 0;
  picture = undefined;
  context.clearRect(0, 0, canvas.width, canvas.height);
  canvas.parentElement.classList.remove('filled');
  say('camera-note', '');
}

export const showRate = perSecond => say('camera-rate', digits(perSecond));

function blend(levels, kept) {
  const data = picture.data;
  for (let pixel = 0; pixel < on.length; pixel++) {
    const nibble = pixel & 1 ? levels[pixel >> 1] & 15 : levels[pixel >> 1] >> 4;
    const brighter = on[pixel] = Math.max(STRENGTH[nibble >> 2], on[pixel] * kept);
    const darker = off[pixel] = Math.max(STRENGTH[nibble & 3], off[pixel] * kept);
    const place = 4 * pixel;
    for (let channel = 0; channel < 3; channel++) {
      data[place + channel] = brighter * ON[channel] + darker * OFF[channel];
    }
    data[place + 3] = 255 * Math.min(1, Math.max(brighter, darker) * 1.2);
  }
}

function note(image) {
  const size = `${image.widthPx}\u2009×\u2009${image.heightPx} px`;
  const pooled = image.poolPx > 1 ? `, shown by ${image.poolPx}\u2009×\u2009${image.poolPx}` : '';
  return size + pooled + (image.whole ? '' : ', a sample');
}
