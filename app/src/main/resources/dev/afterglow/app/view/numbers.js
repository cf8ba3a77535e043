// Numbers as people read them.

const PREFIXES = [[1e9, 'G'], [1e6, 'M'], [1e3, 'k'], [1, ''], [1e-3, 'm'], [1e-6, 'µ'], [1e-9, 'n'], [1e-12, 'p'], [1e-15, 'f']];

/** Three significant digits, without an exponent below a million. */
export function digits(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', '\u2009');
  return value.toFixed(size >= 10 ? 1 : 2);
}

/** A value with the prefix of its unit: [text, unit]. */
export function scaled(value, unit) {
  if (!value) return ['0', unit];
  const [factor, prefix] = PREFIXES.find(([least]) => Math.abs(value) >= least) ?? PREFIXES.at(-1);
  return [digits(value / factor), prefix + unit];
}

export const joules = value => scaled(value, 'J').join('\u00a0');

export const count = value => (value ?? null) === null ? '–' : value.toLocaleString('en').replaceAll(',', '\u2009');

/** Minutes, seconds and tenths. */
export function clock(seconds) {
  const tenths = Math.max(0, Math.floor(seconds * 10 + 1e-6));
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${String(Math.floor(tenths / 10) % 60).padStart(2, '0')}.${tenths % 10}`;
}

export const rms = values => values.length ? Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length) : null;
