// Which cards are shown.
import { isUnreadable, isUnsure } from './doubt.js';

/** The choices by doubt. */
export const DOUBTS = [
  ['all', 'Sure or not'],
  ['unsure', 'Only unsure'],
  ['unlike', 'Only unlike training'],
  ['sure', 'Only sure'],
  ['unreadable', 'Only unreadable'],
];

/** The choices by label. */
export const LABELINGS = [
  ['all', 'Labeled or not'],
  ['labeled', 'Only labeled'],
  ['unlabeled', 'Only without label'],
  ['different', 'Label differs from answer'],
];

/** The filter that lets every card pass. */
export const EVERYTHING = Object.freeze({ classes: Object.freeze([]), doubt: 'all', labeling: 'all', text: '' });

const BY_DOUBT = {
  all: () => true,
  unsure: isUnsure,
  unlike: card => card.isUnlike === true,
  sure: card => !isUnreadable(card) && !isUnsure(card),
  unreadable: isUnreadable,
};

const BY_LABEL = {
  all: () => true,
  labeled: card => Boolean(card.label),
  unlabeled: card => !isUnreadable(card) && !card.label,
  different: card => Boolean(card.label) && card.label !== card.class,
};

/** @returns {object[]} The cards that pass, in the same order. */
export const filtered = (cards, filter) =>
  cards.filter(card => passesBesidesClass(card, filter) && (filter.classes.length === 0 || filter.classes.includes(card.class)));

/** @returns {Map<string, number>} Cards of each class that pass everything but the choice of classes. */
export function countsPerClass(cards, filter) {
  const counts = new Map();
  for (const card of cards) {
    if (!isUnreadable(card) && passesBesidesClass(card, filter)) counts.set(card.class, (counts.get(card.class) ?? 0) + 1);
  }
  return counts;
}

/** @returns {boolean} Whether some cards may be hidden. */
export const isFiltering = filter =>
  filter.classes.length > 0 || filter.doubt !== 'all' || filter.labeling !== 'all' || filter.text.trim() !== '';

function passesBesidesClass(card, filter) {
  return BY_DOUBT[filter.doubt](card) && BY_LABEL[filter.labeling](card) && containsText(card, filter.text.trim().toLowerCase());
}

function containsText(card, text) {
  if (text === '') return true;
  return [card.name, card.class, card.label, card.note, card.problem].some(part => part?.toLowerCase().includes(text));
}
