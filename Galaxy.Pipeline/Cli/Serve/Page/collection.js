// The cards and what of them is shown.
import { filtered } from './filter.js';
import { sorted } from './order.js';
import { change, state } from './store.js';

/** The view is made again at most this often, and no oftener than a quarter of the time that it takes. Milliseconds. */
const PAUSE = 200;

let due = null;
let lastTook = 0;

/**
 * Adds a card of the server, with the classes, layers and promise of the model that answered, or replaces that of the same picture.
 * @param {number} asked A time before the server was asked for it: a label given since stays, unless the card has a newer one.
 * @returns {boolean} Whether it was there under another name.
 */
export function addCard(card, asked = performance.now()) {
  const key = card.id ?? `unreadable ${card.name}`;
  const former = state.cards.get(key);
  const { classes, layers, promise } = state.models.get(card.model) ?? { classes: [], layers: [], promise: null };
  state.cards.set(key, { ...card, ...labelToKeep(card, former, asked), key, classes, layers, promise });
  refreshSoon();
  return former !== undefined && former.name !== card.name;
}

/** The label of the former card of a picture, if the card that comes does not have it yet. */
function labelToKeep(card, former, asked) {
  const isUnsaved = ['saving', 'waiting'].includes(state.saving.get(former?.id));
  if (!isUnsaved && (!(former?.labeled > asked) || card.labelWhen > former.labelWhen)) return {};
  const { label, labelWho, labelWhen, labeled } = former;
  return { label, labelWho, labelWhen, labeled };
}

/** Adds a card for a file that could not be classified. Its name is on the card anyway. */
export const addProblem = (name, problem) => addCard({ id: null, name, problem: capitalized(withoutStart(problem, `${name}: `)) });

const withoutStart = (text, start) => (text.startsWith(start) ? text.slice(start.length) : text);

const capitalized = text => text.charAt(0).toUpperCase() + text.slice(1);

/** Changes a card that is there. */
export function changeCard(key, values) {
  const card = state.cards.get(key);
  if (card) state.cards.set(key, { ...card, ...values });
}

/** Changes the label of a card that is there, and notes when. */
export const changeLabel = (key, values) => changeCard(key, { ...values, labeled: performance.now() });

/** Makes the view again, at once. */
export function refresh() {
  clearTimeout(due);
  due = null;
  const began = performance.now();
  state.shown = sorted(filtered([...state.cards.values()], state.filter), state.order).map(card => card.key);
  change('view');
  lastTook = performance.now() - began;
}

/** Makes the view again soon: many cards that come are shown together. */
export function refreshSoon() {
  due ??= setTimeout(refresh, Math.max(PAUSE, 4 * lastTook));
}

/** The card at a position of the view. */
export const cardAt = position => state.cards.get(state.shown[position]);

/** The position of a card in the view, or -1. */
export const positionOf = key => state.shown.indexOf(key);

/** The ids of the readable cards of the view, in its order. */
export const shownIds = () => state.shown.map(key => state.cards.get(key).id).filter(id => id !== null);
