// How far classifying is: the strip above the cards, and its button to stop.
import { hook, setText } from './element.js';
import { change, listen, state } from './store.js';
import { counted, number } from './words.js';

let stopping = new AbortController();

/** Begins with so many pictures, or null where nobody knows. Returns the signal that stops. */
export function start(total) {
  stopping = new AbortController();
  change('progress', { progress: { done: 0, total, began: performance.now() } });
  return stopping.signal;
}

/** More is done, or the total has become known. */
export function progressed(done, total = state.progress.total) {
  state.progress = { ...state.progress, done: state.progress.done + done, total };
  showSoon();
}

/** Whether somebody stopped it. */
export const isStopped = () => stopping.signal.aborted;

/** Ends. Returns a sentence that says what was done. */
export function finish() {
  const { done, total } = state.progress;
  change('progress', { progress: null, runs: state.runs + 1 });
  if (isStopped()) return `Stopped after ${counted(done, 'picture')}${total ? ` of ${number(total)}` : ''}.`;
  return `${counted(done, 'picture')} done.`;
}

/** Connects the strip with what is known. */
export function startProgress() {
  hook('progress-cancel').addEventListener('click', () => stopping.abort());
  listen(['progress'], show);
}

let due = null;

function showSoon() {
  due ??= setTimeout(show, 100);
}

function show() {
  clearTimeout(due);
  due = null;
  const { progress } = state;
  hook('progress').hidden = progress === null;
  if (progress === null) return;
  const bar = hook('progress').querySelector('progress');
  if (progress.total) [bar.max, bar.value] = [progress.total, progress.done];
  else bar.removeAttribute('value');
  setText(hook('progress-text'), textOf(progress));
}

function textOf({ done, total, began }) {
  if (done === 0) return total ? `Sending ${counted(total, 'picture')} …` : 'Sending and reading …';
  const rate = done / Math.max(0.001, (performance.now() - began) / 1000);
  const of = total ? ` of ${number(total)}` : '';
  return `${number(done)}${of} classified${done > 20 ? ` · ${number(Math.round(rate))} a second` : ''}`;
}
