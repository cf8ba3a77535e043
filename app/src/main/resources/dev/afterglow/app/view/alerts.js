// Alerts as they come, of whatever kind, the newest first.

import { byId, say } from './screen.js';
import { clock } from './numbers.js';

const MOST = 50;
const list = byId('alerts');
let seen = 0;

export function showAlert(alert, isFresh) {
  const item = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = clock(alert.endSeconds);
  const kind = document.createElement('strong');
  kind.textContent = words(alert.kind);
  const text = document.createElement('span');
  text.textContent = alert.text;
  item.append(time, kind, text);
  item.classList.toggle('new', isFresh);
  list.prepend(item);
  while (list.children.length > MOST) list.lastChild.remove();
  seen++;
  byId('no-alerts').hidden = true;
  say('alert-count', seen);
}

export function clearAlerts() {
  list.replaceChildren();
  seen = 0;
  byId('no-alerts').hidden = false;
  say('alert-count', '');
}

/** SWERVE_THEN_BRAKE becomes "Swerve then brake". */
const words = kind => kind.charAt(0) + kind.slice(1).toLowerCase().replaceAll('_', ' ');
