// What a card says about doubt: whether the answer is unsure, and which classes it could be.

/** @returns {boolean} Whether no class could be told: the picture could not be read. */
export const isUnreadable = card => card.id === null;

/** An answer is unsure from this doubt on, the share of the greatest possible entropy. Even between two kinds of five, it is 0.43. */
const UNSURE = 0.4;

/** @returns {boolean} Whether the probabilities leave the answer open, however often the model is right over all pictures. */
export const isClose = card => card.doubt >= UNSURE;

/** @returns {boolean} Whether a person is to look: the table says so, the answer is close, or the picture is unlike any of the training. */
export const isUnsure = card => !isUnreadable(card) && (card.answered === false || isClose(card) || card.isUnlike);

/** @returns {boolean} Whether the set of classes is the answer alone, which is always in it, or the model promises none. */
export const isOnlyAnswer = card => !card.set || card.set.length === 1;

/** @returns {string|null} The set of classes in words; null if it says no more than the answer does. */
export const setInWords = card => (isOnlyAnswer(card) ? null : `could be: ${card.set.join(', ')}`);

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
