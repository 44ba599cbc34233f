// How many labels there are of each kind, and what of the training is there.
import { read } from './api.js';
import { element, hook, setText } from './element.js';
import { listen, state } from './store.js';
import { counted, number } from './words.js';

const FORMER = 'With the pictures that it learned from before';

const TRAINING = {
  ready: `${FORMER}, so that it does not forget them`,
  reading: `${FORMER}, so that it does not forget them`,
  absent: `${FORMER} (they are not where Galaxy runs)`,
  failed: `${FORMER} (they could not be read)`,
};

/** Counts again whenever a label was saved while the dialog is open. */
export const startCounts = () => listen(['labels'], () => hook('learn').open && showCounts());

let asked = 0;

/** Shows the labels by kind, by the answer to the last question. */
export async function showCounts() {
  showTraining(state.model?.training);
  const question = ++asked;
  try {
    const { labels, note } = await read('api/labels');
    if (question < asked) return;
    const counts = new Map();
    for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([label, count]) => row(label, count, labels.length));
    setText(hook('learn-total'), [note, totalOf(labels.length)].filter(Boolean).join(' '));
    hook('learn-counts').replaceChildren(...rows);
  } catch (trouble) {
    setText(hook('learn-total'), trouble.message);
  }
}

const totalOf = count => (count === 0 ? 'There are no labels yet.' : `${counted(count, 'galaxy has', 'galaxies have')} a label:`);

function row(label, count, all) {
  const filled = element('span.filled');
  filled.style.width = `${100 * count / all}%`;
  return element('li.bar', { 'data-label': label },
    filled,
    element('span.bar-text', {}, element('span.bar-name', {}, label), element('span.bar-number', {}, number(count))));
}

function showTraining(training) {
  const isThere = training?.state === 'ready' || training?.state === 'reading';
  const box = hook('learn-use-training');
  if (!isThere) box.checked = false;
  box.disabled = !isThere || state.training?.state === 'running';
  setText(hook('learn-use-training-text'), TRAINING[training?.state] ?? TRAINING.absent);
}
