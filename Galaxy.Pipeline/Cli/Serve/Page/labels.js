// Labels: given to a card at once, called saved only after the server has written them, and kept until then.
import { offerAgain } from './again.js';
import { read, send } from './api.js';
import { changeCard } from './collection.js';
import { tellProblem, withdraw } from './messages.js';
import { change, listen, state } from './store.js';
import { counted } from './words.js';
import { wait } from './waiting.js';
import { knowsWho } from './who.js';

/** Labels that the server has not acknowledged, the oldest first. */
const queue = [];
const PAUSES = [1000, 2000, 5000, 10_000];

const FORGOTTEN = 'The server was started anew and no longer has the pictures of this page.';

let isSending = false;
let told = '';

/** Gets the labels' classes, and warns before a page with unsaved labels is left. */
export function startLabels() {
  addEventListener('beforeunload', event => queue.length > 0 && event.preventDefault());
  listen(['model'], loadClasses);
}

/** How many labels are on their way. */
export const unsaved = () => queue.length;

/**
 * Gives a card a label.
 * @param {string} key The card's.
 * @param {string} text The label.
 * @returns {Promise<boolean>} Whether it was given: not to a picture that cannot be read, nor by nobody.
 */
export async function label(key, text) {
  const card = state.cards.get(key);
  if (!card?.id || !(await knowsWho())) return false;
  state.history.push({ key, former: card.label, formerWho: card.labelWho });
  if (!state.labelClasses.includes(text)) state.labelClasses = [...state.labelClasses, text];
  enqueue(card, text, text);
  return true;
}

/** Takes the last label of this page back; without one, that of a card. Returns the key of the card, or null. */
export async function undo(key) {
  if (!(await knowsWho())) return null;
  const last = state.history.pop() ?? (state.cards.get(key)?.label ? { key, former: null, formerWho: null } : null);
  if (!last) return null;
  enqueue(state.cards.get(last.key), null, last.former, last.formerWho);
  return last.key;
}

function enqueue(card, text, shown, who = state.who) {
  queue.push({ card, line: { picture: card.id, label: text, who: state.who } });
  state.saving.set(card.id, 'saving');
  changeCard(card.key, { label: shown, labelWho: shown === null ? null : who });
  change('labels');
  if (!isSending) sendAll();
}

async function sendAll() {
  isSending = true;
  for (let failures = 0; queue.length > 0;) {
    const { card, line } = queue[0];
    try {
      const { labels } = await send('POST', 'api/labels', line);
      queue.shift();
      failures = 0;
      saved(card, labels[0]);
    } catch (trouble) {
      const isForgotten = trouble.status === 404 && canSendAgain(queue[0]);
      if (isForgotten) offerAgain(FORGOTTEN, 'Send them again');
      if (isForgotten || trouble.mayPass) await keep(trouble, PAUSES[Math.min(failures++, PAUSES.length - 1)]);
      else refused(queue.shift(), trouble);
    }
  }
  isSending = false;
}

/** A server that was started anew has forgotten the pictures. Once they were sent again, it must know this one. */
function canSendAgain(entry) {
  entry.runs ??= state.runs;
  return state.sources.length > 0 && entry.runs === state.runs;
}

function saved(card, line) {
  withdraw(told);
  if (!isQueued(card.id)) {
    state.saving.set(card.id, 'saved');
    changeCard(card.key, { label: line.label || null, labelWho: line.label ? line.who : null });
  }
  change('labels');
}

async function keep(trouble, pause) {
  for (const { card } of queue) state.saving.set(card.id, 'waiting');
  withdraw(told);
  told = `${counted(queue.length, 'label is', 'labels are')} not saved yet and will be sent again. ${trouble.message}`;
  tellProblem(told);
  change('labels');
  await wait(pause);
}

function refused({ card, line }, trouble) {
  withdraw(told);
  state.history = state.history.filter(given => given.key !== card.key);
  if (!isQueued(card.id)) {
    state.saving.set(card.id, 'refused');
    changeCard(card.key, { label: card.label, labelWho: card.labelWho });
  }
  tellProblem(`The label ${line.label === null ? '' : `“${line.label}” `}of ${card.name} was not saved. ${trouble.message}`);
  change('labels');
}

const isQueued = id => queue.some(({ card }) => card.id === id);

/** The model's classes come first, so that digits mean the same to everybody; then new ones in order of first use. */
async function loadClasses() {
  state.labelClasses = [...new Set([...state.model.classes, ...state.labelClasses])];
  try {
    const { classes } = await read('api/labels');
    change('labels', { labelClasses: [...new Set([...classes, ...state.labelClasses])] });
  } catch {
    change('labels');
  }
}
