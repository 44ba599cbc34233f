// One card: the picture, the answer and how sure it is.
import { pictureAddress } from './api.js';
import { isUnreadable, isUnsure, likeliest, setInWords } from './doubt.js';
import { element } from './element.js';
import { SAVING } from './saving.js';
import { state } from './store.js';
import { fileName, percent } from './words.js';

/** Bars on a card: the likeliest classes. */
export const BARS = 5;

const SIDE = 192;

/** @returns {HTMLElement} What is on a card. Its text is read out by the name of the card's button. */
export function cardContent(card) {
  return element('div.content', { 'aria-hidden': 'true' }, ...(isUnreadable(card) ? unreadable(card) : readable(card)));
}

/** @returns {string} A card in one sentence, for readers who cannot see it. */
export function cardName(card) {
  if (isUnreadable(card)) return `${fileName(card.name)} could not be read. ${card.problem}`;
  return [
    `${card.class}, ${percent(card.probability)}`,
    setInWords(card),
    isUnsure(card) && 'unsure',
    card.isUnlike && 'unlike the training pictures',
    card.label && `labeled ${card.label}${savingWords(card)}`,
    fileName(card.name),
  ].filter(Boolean).join(', ');
}

/** @returns {HTMLElement[]} The marks of doubt: each has a shape and words, not a color alone. */
export function marks(card) {
  return [
    isUnsure(card) && element('span.mark.unsure', { test: 'mark-unsure' }, '? unsure'),
    card.isUnlike && element('span.mark.unlike', { test: 'mark-unlike' }, '≠ unlike training'),
  ].filter(Boolean);
}

/**
 * A class with its probability, as a text on a bar.
 * @returns {HTMLElement}
 */
export function bar(name, probability, isAnswer, digits = 0) {
  const filled = element('span.filled');
  filled.style.width = `${100 * probability}%`;
  return element(isAnswer ? 'p.bar.answer' : 'p.bar', { test: 'card-bar', title: name },
    filled,
    element('span.bar-text', {},
      element('span.bar-name', { test: isAnswer && 'card-answer' }, name),
      element('span.bar-number', { test: isAnswer && 'card-probability' }, percent(probability, digits))));
}

function readable(card) {
  return [
    element('div.thumb', {},
      element('img', { test: 'card-picture', alt: '', 'data-address': pictureAddress(card.id, { size: SIDE }) }),
      element('div.marks', {}, ...marks(card)),
      card.label && labelOf(card)),
    element('div.bars', { test: 'card-bars' },
      ...likeliest(card.probabilities, BARS).map(({ index, probability }, rank) => bar(card.classes[index], probability, rank === 0))),
    element('p.set', { test: 'card-set' }, setInWords(card) ?? ''),
    element('p.name', { title: card.name }, fileName(card.name)),
  ];
}

const labelOf = card => element('span.label', { test: 'card-label', 'data-label': card.label },
  element('span.label-name', {}, `✎ ${card.label}`),
  state.saving.has(card.id) && element('span.saving', { test: 'card-saved', 'data-state': state.saving.get(card.id) }, savingWords(card)));

const savingWords = card => (state.saving.has(card.id) ? ` · ${SAVING[state.saving.get(card.id)]}` : '');

const unreadable = card => [
  element('div.thumb.missing', {}, element('span.mark.unread', {}, '✕ cannot be read')),
  element('p.problem', { test: 'card-problem', title: card.problem }, card.problem),
  element('p.name', { title: card.name }, fileName(card.name)),
];
