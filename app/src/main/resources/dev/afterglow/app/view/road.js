// The road from above, the car heading up: ahead the path that was told, with its standard deviation; behind, the path that was driven; and
// dashed, what had been told two seconds ago, so that the gap between the two is the error one sees.

import { byId, colour, describe, say, sized } from './screen.js';
import { digits } from './numbers.js';

const CAR = { width: 1.8, front: 3.6, rear: 0.9 };
const canvas = byId('road');
let told = [], reach = 24, trail = [];

export function setTold(next) {
  told.push(next);
  while (told.length > 2 && told[1].seconds < next.seconds - 2.05) told.shift();
}

export function setTrail(ticks) { trail = ticks; }

export function clearRoad() {
  told = [];
  trail = [];
  reach = 24;
  canvas.parentElement.classList.remove('filled');
}

export function drawRoad() {
  const now = told.at(-1);
  const isTold = Boolean(now?.path.length);
  canvas.parentElement.classList.toggle('filled', isTold);
  if (!isTold) {
    say('road-empty', now ? 'No vehicle, no path: the signals of one tell how fast it goes' : 'No prediction yet');
    sized(canvas);
    return;
  }
  const far = Math.max(...now.path.map(point => point[0]), 6);
  reach += (far * 1.18 - reach) * 0.08;
  const { context, width, height } = sized(canvas);
  const metre = height * 0.66 / reach;
  const place = ([ahead, left]) => [width / 2 - left * metre, height * 0.72 - ahead * metre];

  drawDistances(context, width, height, metre);
  drawBand(context, now.path, place);
  drawLine(context, [[0, 0], ...now.path], place, colour('ember'), 3);
  const driven = drivenPath();
  drawLine(context, driven, place, colour('ink'), 2.5);
  drawLine(context, pathOfTwoSecondsAgo(now.seconds), place, colour('ember'), 1.5, [4, 4]);
  drawCar(context, place, metre);
  describe(canvas, `Road from above: in two seconds the car is told to be ${digits(now.path.at(-1)[0])} metres ahead and `
      + `${digits(Math.abs(now.path.at(-1)[1]))} metres to the ${now.path.at(-1)[1] >= 0 ? 'left' : 'right'}, give or take ${digits(now.path.at(-1)[2])}`);
}

/** Points of the driven path in the frame of the car as it is now. */
function drivenPath() {
  const here = trail.at(-1)?.pose;
  return here ? trail.filter(tick => tick.pose).map(tick => within(here, tick.pose.x, tick.pose.y)) : [];
}

function pathOfTwoSecondsAgo(seconds) {
  const then = told.find(candidate => candidate.seconds >= seconds - 2.05);
  const here = trail.at(-1)?.pose;
  const start = trail.find(tick => Math.abs(tick.seconds - then?.seconds) < 0.026)?.pose;
  if (!here || !start || then.seconds > seconds - 1) return [];
  const [cos, sin] = [Math.cos(start.heading), Math.sin(start.heading)];
  return [[0, 0], ...then.path].map(([ahead, left]) =>
    within(here, start.x + ahead * cos - left * sin, start.y + ahead * sin + left * cos));
}

function within(here, x, y) {
  const [cos, sin] = [Math.cos(here.heading), Math.sin(here.heading)];
  const [dx, dy] = [x - here.x, y - here.y];
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

function drawDistances(context, width, height, metre) {
  const step = reach > 45 ? 20 : reach > 18 ? 10 : 5;
  context.strokeStyle = colour('line');
  context.fillStyle = colour('quiet');
  context.font = '11px system-ui, sans-serif';
  context.lineWidth = 1;
  for (let metres = -step; metres < reach * 1.2; metres += step) {
    const y = Math.round(height * 0.72 - metres * metre) + 0.5;
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(width, y);
    context.stroke();
    if (metres > 0 && y > 12) context.fillText(`${metres} m`, 8, y - 4);
  }
}

function drawBand(context, path, place) {
  const side = sign => path.map(([ahead, left, sigma]) => place([ahead, left + sign * sigma]));
  const outline = [place([0, 0]), ...side(1), ...side(-1).reverse()];
  context.beginPath();
  outline.forEach(([x, y]) => context.lineTo(x, y));
  context.closePath();
  context.fillStyle = colour('ember-soft');
  context.fill();
}

function drawLine(context, points, place, stroke, thickness, dash = []) {
  if (points.length < 2) return;
  context.beginPath();
  points.forEach(point => context.lineTo(...place(point)));
  context.strokeStyle = stroke;
  context.lineWidth = thickness;
  context.lineJoin = context.lineCap = 'round';
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

function drawCar(context, place, metre) {
  const [x, y] = place([CAR.front, CAR.width / 2]);
  context.beginPath();
  context.roundRect(x, y, CAR.width * metre, (CAR.front + CAR.rear) * metre, 0.5 * metre);
  context.fillStyle = colour('ink');
  context.fill();
  context.beginPath();
  context.roundRect(x + 0.25 * metre, y + 1.1 * metre, (CAR.width - 0.5) * metre, 0.9 * metre, 0.2 * metre);
  context.fillStyle = colour('card');
  context.fill();
}
