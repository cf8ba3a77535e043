// Steering over the last half minute: told by the camera, driven by the driver, and the gap between the two.

import uPlot from './uplot/dist/uPlot.esm.js';
import { byId, colour, describe, say, whenColoursChange } from './screen.js';
import { digits, rms } from './numbers.js';

const WINDOW_SECONDS = 30;
const HEIGHT_PX = 138;
const holder = byId('steering-plot');
let ticks = [], alerts = [], plot, isNew = false;

export function addTicks(more) {
  ticks.push(...more);
  const from = ticks.at(-1)?.seconds - WINDOW_SECONDS - 1;
  ticks = ticks.filter(tick => tick.seconds >= from);
  isNew = true;
  return ticks;
}

export function markAlert(seconds) { alerts.push(seconds); }

export function clearSteering() {
  ticks = [];
  alerts = [];
  isNew = true;
}

export function showErrors(horizons) {
  say('error-run', digits(horizons[0]?.rmseDeg));
  say('error-constant', digits(horizons[0]?.meanRmseDeg));
}

export function drawSteering() {
  if (!isNew) return;
  isNew = false;
  plot ??= build();
  const newest = ticks.at(-1)?.seconds ?? 0;
  plot.setData([ticks.map(tick => tick.seconds), ticks.map(tick => tick.told), ticks.map(tick => tick.driven)], false);
  plot.batch(() => {
    plot.setScale('x', { min: newest - WINDOW_SECONDS, max: newest });
    const most = Math.max(20, ...ticks.map(tick => Math.max(Math.abs(tick.told), Math.abs(tick.driven ?? 0))));
    plot.setScale('y', { min: -1.1 * most, max: 1.1 * most });
  });
  const last = ticks.at(-1);
  const errors = ticks.filter(tick => tick.driven !== null).map(tick => ({ seconds: tick.seconds, error: tick.told - tick.driven }));
  byId('steering-empty').hidden = errors.length > 0 || ticks.length === 0;
  const lately = rms(errors.filter(one => one.seconds > newest - 10).map(one => one.error));
  say('error-now', last && last.driven !== null ? digits(Math.abs(last.told - last.driven)) : '–');
  say('error-lately', digits(lately));
  if (last) {
    describe(holder, `Steering over time: the camera tells ${digits(last.told)} degrees now`
        + (last.driven === null ? '' : `, driven are ${digits(last.driven)}; off by ${digits(lately)} on average over ten seconds`));
  }
}

function build() {
  const axis = () => ({
    stroke: colour('quiet'), font: '11px system-ui, sans-serif', ticks: { show: false },
    grid: { stroke: colour('line'), width: 1 },
  });
  return new uPlot({
    width: holder.clientWidth, height: HEIGHT_PX, padding: [6, 8, 0, 0],
    cursor: { show: false }, select: { show: false }, legend: { show: false },
    scales: { x: { time: false }, y: {} },
    axes: [
      { ...axis(), size: 24, space: 70, values: (_, values) => values.map(value => value < 0 ? '' : `${value} s`) },
      { ...axis(), size: 46, space: 20, values: (_, values) => values.map(value => `${value}°`) },
    ],
    series: [
      {},
      { stroke: colour('ember'), width: 1.75, points: { show: false } },
      { stroke: colour('ink'), width: 1.75, points: { show: false } },
    ],
    bands: [{ series: [1, 2], fill: colour('ember-soft') }, { series: [2, 1], fill: colour('ember-soft') }],
    hooks: { drawAxes: [drawAlerts] },
  }, [[], [], []], holder);
}

function drawAlerts(chart) {
  const context = chart.ctx;
  context.save();
  context.strokeStyle = colour('fault');
  context.lineWidth = devicePixelRatio;
  context.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const seconds of alerts) {
    const x = chart.valToPos(seconds, 'x', true);
    if (x < chart.bbox.left) continue;
    context.beginPath();
    context.moveTo(x, chart.bbox.top);
    context.lineTo(x, chart.bbox.top + chart.bbox.height);
    context.stroke();
  }
  context.restore();
}

whenColoursChange(() => {
  plot?.destroy();
  plot = undefined;
  isNew = true;
});
new ResizeObserver(() => plot?.setSize({ width: holder.clientWidth, height: HEIGHT_PX })).observe(holder);
