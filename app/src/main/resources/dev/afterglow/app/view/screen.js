// What all drawings share: the screen, its colours, and what a person wants of motion.

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

export const wantsStillness = () => still.matches;

/** A colour of the style sheet. */
export const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export const whenColoursChange = action => dark.addEventListener('change', action);

export const byId = id => document.getElementById(id);

/** Sets a text where it differs: a screen reader and the layout are left alone otherwise. */
export function say(id, text) {
  const element = byId(id);
  if (element.textContent !== String(text)) element.textContent = text;
}

/** Says what a drawing shows, at most every five seconds. */
export function describe(element, text) {
  const now = performance.now();
  if (now - (element.describedAt ?? -Infinity) > 5000) {
    element.setAttribute('aria-label', text);
    element.describedAt = now;
  }
}

/** A canvas as many device pixels wide as it is shown, with its context scaled to CSS pixels. */
export function sized(canvas) {
  const ratio = Math.min(devicePixelRatio || 1, 2);
  const width = canvas.clientWidth, height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

export function bytes(base64) {
  const text = atob(base64);
  const result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
  return result;
}
