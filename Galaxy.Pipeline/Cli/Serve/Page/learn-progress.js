// How the training goes: epochs, accuracy, and its line.
import { chart } from './chart.js';
import { hook, setText } from './element.js';
import { percent } from './words.js';

/** What was measured after each epoch of the run that is shown. */
let points = [];
let run = null;

/** @param {object} training As api/training tells it. */
export function showProgress(training) {
  const { state, epoch, epochs, log } = training;
  const isRun = state === 'running' || (points.length > 0 && training.run === run);
  hook('learn-progress').hidden = !isRun;
  if (!isRun) return;
  gather(training);
  const bar = hook('learn-bar');
  bar.max = epochs || 1;
  bar.value = epoch ?? 0;
  setText(hook('learn-epoch'), words(training));
  hook('learn-chart').replaceChildren(...(points.length > 1 ? [chart(points, epochs)] : []));
  hook('learn-legend').hidden = points.length < 2;
  hook('learn-held').hidden = points.every(point => point.validation == null);
  setText(hook('learn-log'), (log ?? []).join('\n'));
  hook('learn-log-box').hidden = !log?.length;
}

function gather(training) {
  if (training.run !== run || (training.epoch ?? 0) < (points.at(-1)?.epoch ?? 0)) {
    run = training.run;
    points = [];
  }
  if ((training.epoch ?? 0) > 0 && training.accuracy != null && points.at(-1)?.epoch !== training.epoch) points = [...points, training];
}

function words({ epoch, epochs, accuracy, validation, state }) {
  if (state === 'running' && !epoch) return 'Getting ready …';
  const right = accuracy == null ? '' : ` · right on ${percent(accuracy)} of what it learns from`;
  const held = validation == null ? '' : `, ${percent(validation)} of what is held back`;
  return epoch == null ? '' : `Pass ${epoch} of ${epochs}${right}${held}`;
}
