// Energy, speed, lag and counters.

import { byId, colour, describe, say, sized } from './screen.js';
import { count, digits, joules, scaled } from './numbers.js';

const LINE_SECONDS = 60;
const CATEGORIES = ['write', 'read', 'reset'];
const FAULTS = ['late', 'duplicate', 'rejected', 'lost'];
const rateLine = byId('rate-line');
let rates = [];

export function showEnergy({ joules: spent, ratio }) {
  const [value, unit] = scaled(spent.total, 'J');
  say('joules', value);
  say('joules-unit', unit);
  for (const category of CATEGORIES) {
    const share = spent.total ? 100 * spent[category] / spent.total : 0;
    byId('shares').querySelector(`.${category}`).style.width = `${share}%`;
    say(category, `${joules(spent[category])}`);
  }
  showRatio('lstm', ratio.lstm, ratio);
  showRatio('cnn3d', ratio.cnn3d, ratio);
  describe(byId('shares'), `Energy by category: ${CATEGORIES.map(name => `${name} ${joules(spent[name])}`).join(', ')}`);
}

/** Bars are logarithmic: from as much as the junctions, at the left, to the greater of the two. */
function showRatio(name, ratio, all) {
  say(name, digits(ratio));
  const most = Math.log10(Math.max(10, all.lstm ?? 0, all.cnn3d ?? 0));
  byId(`${name}-bar`).style.width = ratio > 1 ? `${100 * Math.log10(ratio) / most}%` : '0';
}

export function showStream(figures) {
  const [rate, unit] = scaled(figures.eventsPerSecond, '');
  say('rate', rate);
  say('rate-unit', `${unit} events/s`.trim());
  say('latency', digits(figures.latencyMs?.p50));
  say('latency-p99', digits(figures.latencyMs?.p99));
  const behind = figures.toldSeconds === null ? null : Math.max(0, 1000 * (figures.sentSeconds - figures.toldSeconds));
  say('lag', figures.stage === 'RUNNING' && behind !== null ? digits(Math.round(behind)) : '–');
  for (const name of ['sent', 'processed', ...FAULTS]) say(name, count(figures.events[name]));
  say('under-way', count(figures.events.underWay));
  for (const name of FAULTS) byId(name).parentElement.classList.toggle('has', figures.events[name] > 0);
  drawRate(figures.eventsPerSecond, figures.stage === 'RUNNING');
}

export function clearFigures() { rates = []; }

function drawRate(rate, isRunning) {
  const now = performance.now() / 1000;
  if (isRunning) rates.push({ at: now, rate });
  while (rates.length && rates[0].at < now - LINE_SECONDS) rates.shift();
  const { context, width, height } = sized(rateLine);
  if (rates.length < 2) return;
  const most = Math.max(...rates.map(point => point.rate), 1);
  const place = point => [width * (1 - (now - point.at) / LINE_SECONDS), height - 2 - (height - 5) * point.rate / most];
  context.beginPath();
  rates.forEach(point => context.lineTo(...place(point)));
  context.strokeStyle = colour('ember');
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke();
  context.lineTo(place(rates.at(-1))[0], height);
  context.lineTo(place(rates[0])[0], height);
  context.fillStyle = colour('ember-soft');
  context.fill();
  describe(rateLine, `Events per second over the last minute: ${digits(rate)} now, ${digits(most)} at most`);
}
