// What a card says about doubt: whether the answer is unsure, and which classes it could be.

/** @returns {boolean} Whether no class could be told: the picture could not be read. */
export const isUnreadable = card => card.id === null;

/** An answer is unsure from this doubt on, the share of the greatest possible entropy. Even between two kinds of five, it is 0.43. */
const UNSURE = 0.4;

/** @returns {boolean} Whether the picture could be of several classes or of none, or the probabilities say little. */
export const isUnsure = card =>
  !isUnreadable(card) && (card.doubt >= UNSURE || !isOnlyAnswer(card));

/** @returns {boolean} Whether the set of classes is the answer alone, or the model promises none. */
export const isOnlyAnswer = card => !card.set || (card.set.length === 1 && card.set[0] === card.class);

/** @returns {string|null} The set of classes in words; null if it says no more than the answer does. */
export function setInWords(card) {
  if (isOnlyAnswer(card)) return null;
  if (card.set.length === 0) return 'fits no class well';
  return `could be: ${card.set.join(', ')}`;
}

/**
 * The likeliest classes, in order of probability.
 * @param {number} count How many at most.
 * @returns {{index: number, probability: number}[]}
 */
export const likeliest = (probabilities, count) =>
  probabilities
    .map((probability, index) => ({ index, probability }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .slice(0, count);
