// The one place of what the page knows. Modules read `state` and change it through `change`, which tells those who listen.
import { EVERYTHING } from './filter.js';

export const state = {
  /** The answer of api/model; null until it came. */
  model: null,
  /** All that were served while the page was open, by digest. */
  models: new Map(),
  /** Cards by key: a picture's id, or a key of its own for an unreadable one. In order of arrival. */
  cards: new Map(),
  /** Cards that the filter lets pass, in the chosen order. */
  shown: [],
  order: 'arrival',
  filter: EVERYTHING,
  /** The key of the card that the keyboard is on, and of the one that is open in the detail. */
  focused: null,
  open: null,
  /** The classes that labels choose from: those of the model, then new ones. */
  labelClasses: [],
  /** State of saving by picture: "saving", "waiting", "saved" or "refused". */
  saving: new Map(),
  /** The labels given on this page, the latest last, for undo. */
  history: [],
  who: '',
  /** The last known state of api/training; null until it came. */
  training: null,
  /** What was dropped, to send it again after a switch of models. */
  sources: [],
  /** How often something was classified to its end. */
  runs: 0,
  /** What is under way: { done, total|null, began } or null. */
  progress: null,
};

const listeners = new Map();

/**
 * @param {string[]} topics Of "model", "cards", "view", "focus", "open", "labels", "training", "progress", "who".
 * @param {() => void} listener Is called after each change of one of them.
 */
export function listen(topics, listener) {
  for (const topic of topics) listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

/** Changes the state and tells the listeners of a topic. */
export function change(topic, values = {}) {
  Object.assign(state, values);
  for (const listener of listeners.get(topic) ?? []) listener();
}
