// Labels: given to a card at once, called saved only after the server has written them, and kept until then.
import { offerForgotten } from './again.js';
import { send } from './api.js';
import { changeLabel } from './collection.js';
import { tellNote, tellProblem, withdraw } from './messages.js';
import { change, state } from './store.js';
import { counted } from './words.js';
import { wait } from './waiting.js';
import { knowsWho } from './who.js';

/** Labels that the server has not acknowledged, the oldest first. */
const queue = [];
const PAUSES = [1000, 2000, 5000, 10_000];

let isSending = false;
let told = '';
let changes = 0;

/** Warns before a page with unsaved labels is left. */
export function startLabels() {
  addEventListener('beforeunload', event => queue.length > 0 && event.preventDefault());
}

/** How many labels are on their way. */
export const unsaved = () => queue.length;

/** How often labels were given or saved on this page: what others gave is known for sure only if it has not changed meanwhile. */
export const labelChanges = () => changes;

/** Whether labels of a picture are on their way. */
export const isQueued = id => queue.some(({ card }) => card.id === id);

/**
 * Gives a card a label.
 * @param {string} key The card's.
 * @param {string} text The label.
 * @param {(trouble: Error|null) => void} [settle] Is told what is wrong with it, or null when it is saved or waits; without it, the page tells.
 * @returns {Promise<boolean>} Whether it was given: not to a picture that cannot be read, nor by nobody.
 */
export async function label(key, text, settle = null) {
  const card = state.cards.get(key);
  if (!card?.id || !(await knowsWho())) return false;
  const given = { key, former: card.label, formerWho: card.labelWho, when: null };
  state.history.push(given);
  enqueue(card, { label: text, given, isUndo: false, settle }, text);
  return true;
}

/** Takes the last label of this page back; without one, that of a card. Returns the key of the card, or null. */
export async function undo(key) {
  if (!(await knowsWho())) return null;
  const card = state.cards.get(key);
  const last = state.history.pop() ?? (card?.label ? { key, former: null, formerWho: null, when: card.labelWhen } : null);
  if (!last) return null;
  enqueue(state.cards.get(last.key), { label: null, given: last, isUndo: true }, last.former, last.formerWho);
  return last.key;
}

function enqueue(card, entry, shown, who = state.who) {
  changes++;
  queue.push({ card, who: state.who, ...entry });
  state.saving.set(card.id, 'saving');
  changeLabel(card.key, { label: shown, labelWho: shown === null ? null : who });
  change('labels');
  if (!isSending) sendAll();
}

/** An undo names the label that it takes back, so that it takes back no other, even if it is sent twice. */
const lineOf = ({ card, label: text, who, given, isUndo }) => ({ picture: card.id, label: text, who, ...(isUndo ? { takesBack: given.when } : {}) });

async function sendAll() {
  isSending = true;
  for (let failures = 0; queue.length > 0;) {
    const entry = queue[0];
    try {
      const { labels } = await send('POST', 'api/labels', lineOf(entry));
      queue.shift();
      failures = 0;
      saved(entry, labels[0]);
    } catch (trouble) {
      const isForgotten = trouble.status === 404 && canSendAgain(entry);
      if (isForgotten) offerForgotten();
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

function saved({ card, given, isUndo, settle }, line) {
  changes++;
  withdraw(told);
  settle?.(null);
  if (!isUndo) given.when = line.when;
  else if (line.label && given.when !== null && line.when > given.when) tellNote(`${line.who || 'Somebody'} has labeled ${card.name} since. That label stands.`);
  if (line.label && !state.labelClasses.includes(line.label)) state.labelClasses = [...state.labelClasses, line.label];
  if (!isQueued(card.id)) {
    state.saving.set(card.id, 'saved');
    changeLabel(card.key, { label: line.label, labelWho: line.label ? line.who : null, labelWhen: line.when });
  }
  change('labels');
}

async function keep(trouble, pause) {
  for (const { card, settle } of queue) {
    state.saving.set(card.id, 'waiting');
    settle?.(null);
  }
  withdraw(told);
  told = `${counted(queue.length, 'label is', 'labels are')} not saved yet and will be sent again. ${trouble.message}`;
  tellProblem(told);
  change('labels');
  await wait(pause);
}

function refused({ card, label: text, given, settle }, trouble) {
  withdraw(told);
  state.history = state.history.filter(one => one !== given);
  if (!isQueued(card.id)) {
    state.saving.set(card.id, 'refused');
    changeLabel(card.key, { label: card.label, labelWho: card.labelWho });
  }
  if (settle) settle(trouble);
  else tellProblem(`The label ${text === null ? '' : `“${text}” `}of ${card.name} was not saved. ${trouble.message}`);
  change('labels');
}
