// What others do: their labels and the model that they switched to, when the page comes back to the front.
import { read } from './api.js';
import { changeLabel } from './collection.js';
import { isQueued, labelChanges } from './labels.js';
import { takeModel } from './model.js';
import { change, listen, state } from './store.js';

/** Milliseconds: a window that comes to the front says so twice. */
const PAUSE = 1000;

let looked = -Infinity;

/** Looks when the model is known, and whenever somebody comes back to the page. */
export function startOthers() {
  listen(['model'], loadLabels);
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
}

async function look() {
  if (document.hidden || state.cards.size === 0 || performance.now() - looked < PAUSE) return;
  looked = performance.now();
  try {
    const model = await read('api/model');
    if (model.digest === state.model.digest) await loadLabels();
    else takeModel(model);
  } catch { /* The next request of the reader tells. */ }
}

/** The model's classes come first, then new ones in order of first use. On a page, digits keep their meaning when another model answers. */
async function loadLabels() {
  state.labelClasses = [...new Set([...state.labelClasses, ...state.model.classes])];
  const before = labelChanges();
  try {
    const { labels, classes } = await read('api/labels');
    if (labelChanges() === before) takeLabels(new Map(labels.map(label => [label.picture, label])));
    state.labelClasses = [...new Set([...state.labelClasses.filter(name => classes.includes(name)), ...classes])];
  } catch { /* Those of the model are known. */ }
  change('labels');
}

function takeLabels(standing) {
  for (const { key, id, labelWhen } of state.cards.values()) {
    const line = standing.get(id);
    if (id === null || isQueued(id) || (line?.when ?? null) === (labelWhen ?? null)) continue;
    changeLabel(key, { label: line?.label ?? null, labelWho: line?.who ?? null, labelWhen: line?.when ?? null });
  }
}
