// Who labels: asked once, kept in this browser, written beside each label.
import { question } from './dialogs.js';
import { hook, setText } from './element.js';
import { change, listen, state } from './store.js';

const KEY = 'galaxy.who';

let ask = null;

/** Connects the name with its button. */
export function startWho() {
  ask = question('who');
  hook('who-open').addEventListener('click', rename);
  listen(['who'], show);
  change('who', { who: remembered() });
}

function show() {
  setText(hook('who-open'), state.who === '' ? 'Your name' : state.who);
  hook('who-open').setAttribute('aria-label', state.who === '' ? 'Your name' : `Your name: ${state.who}`);
}

/** @returns {Promise<boolean>} Whether it is known who labels; asks if not. */
export const knowsWho = async () => state.who !== '' || rename();

async function rename() {
  const who = await ask(state.who);
  if (who === null) return false;
  change('who', { who });
  try {
    localStorage.setItem(KEY, who);
  } catch { /* A private window forgets it. */ }
  return true;
}

function remembered() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
