// "Learn": trains the model further with the labels, tells how it goes, compares old and new, and switches when told to.
import { read, send } from './api.js';
import { startDialog } from './dialogs.js';
import { hook, setText } from './element.js';
import { showCounts } from './learn-labels.js';
import { showProgress } from './learn-progress.js';
import { showResult } from './learn-result.js';
import { announce, tellNote, tellProblem } from './messages.js';
import { loadModel, takeModel } from './model.js';
import { change, listen, state } from './store.js';

const ENDS = {
  done: 'Learning is done. “Learn” tells what came of it; nothing has changed yet.',
  failed: 'Learning failed. “Learn” tells why.',
  canceled: 'Learning was stopped.',
};

/** Milliseconds: while nothing is learned, an open dialog asks so often whether somebody else has begun. */
const CALM = 5000;

/** Questions that were asked, and the last whose answer was taken in. */
let asked = 0;
let taken = 0;

let events = null;
let isShown = false;
let asking = null;

/** Connects the dialog with the training. */
export function startLearn() {
  const dialog = startDialog('learn', { opened, closed });
  hook('learn-open').addEventListener('click', dialog.open);
  hook('learn-start').addEventListener('click', () => act(start));
  hook('learn-cancel').addEventListener('click', () => act(() => take(send('DELETE', 'api/training'))));
  hook('learn-copy').addEventListener('click', copy);
  for (const to of ['new', 'old']) hook(`learn-switch-${to}`).addEventListener('click', () => act(() => switchTo(to)));
  listen(['training'], show);
  document.addEventListener('visibilitychange', () => { follow(); look(); });
  look();
}

function opened() {
  isShown = true;
  hook('learn-title').focus();
  showCounts();
  act(() => take(read('api/training')));
  asking ??= setInterval(() => events === null && look(), CALM);
}

function closed() {
  isShown = false;
  clearInterval(asking);
  asking = null;
}

/** Asks how it is, if somebody sees the page. */
function look() {
  if (!document.hidden) take(read('api/training')).catch(() => {});
}

/** Takes in an answer, unless something later is known by then. */
async function take(answer) {
  const question = ++asked;
  const training = await answer;
  if (question < taken) return;
  taken = question;
  known(training);
}

/** Takes in what was so after all that was asked until now. */
function knownNow(training) {
  taken = ++asked;
  known(training);
}

function start() {
  const epochs = hook('learn-epochs').valueAsNumber;
  const body = { useTraining: hook('learn-use-training').checked, ...(Number.isInteger(epochs) ? { epochs } : {}) };
  return send('POST', 'api/training', body).then(knownNow);
}

async function switchTo(to) {
  takeModel(await send('POST', 'api/training/switch', { to }));
  knownNow({ ...state.training, serving: to });
  announce(`${state.model.name} answers now.`);
}

/** Does what a button asks; what fails is said beside it. */
async function act(action) {
  setText(hook('learn-problem'), '');
  try {
    await action();
  } catch (trouble) {
    setText(hook('learn-problem'), trouble.message);
  }
}

/** Takes in a new state of the training, wherever it comes from. */
function known(training) {
  if (!training) return;
  const before = state.training;
  change('training', { training });
  follow();
  if (before && before.serving !== training.serving) loadModel();
  if (before?.state === 'running' && training.state !== 'running') ended(training);
}

function ended(training) {
  const sentence = ENDS[training.state] ?? '';
  announce(sentence);
  if (!isShown) (training.state === 'failed' ? tellProblem : tellNote)(sentence);
}

/** Listens to the server while there is something to hear, and somebody to see it: browsers open few connections for all their pages. */
function follow() {
  const isNeeded = !document.hidden && state.training?.state === 'running';
  if (isNeeded === (events !== null)) return;
  if (!isNeeded) {
    events.close();
    events = null;
    return;
  }
  events = new EventSource('api/training/events');
  events.addEventListener('progress', event => knownNow(JSON.parse(event.data)));
}

function show() {
  const { training } = state;
  const isRunning = training.state === 'running';
  setText(hook('learn-open'), isRunning ? `Learning … ${training.epoch ?? 0} of ${training.epochs ?? '?'}` : 'Learn');
  setText(hook('learn-needs'), training.needs ?? '');
  hook('learn-start').hidden = isRunning;
  hook('learn-start').disabled = Boolean(training.needs);
  hook('learn-cancel').hidden = !isRunning;
  for (const option of ['learn-epochs', 'learn-use-training']) hook(option).disabled = isRunning;
  setText(hook('learn-command'), training.command ?? '');
  hook('learn-command-box').hidden = !training.command;
  if (training.problem && !isRunning) setText(hook('learn-problem'), training.problem);
  showProgress(training);
  showResult(training);
}

async function copy() {
  const command = hook('learn-command').textContent;
  try {
    await navigator.clipboard.writeText(command);
    setText(hook('learn-copy'), 'Copied');
  } catch {
    getSelection().selectAllChildren(hook('learn-command'));
    setText(hook('learn-copy'), 'Selected: press Ctrl C');
  }
  setTimeout(() => setText(hook('learn-copy'), 'Copy'), 3000);
}
