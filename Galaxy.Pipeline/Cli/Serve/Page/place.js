// Cards that come in between must not move what the reader looks at.
import { positionOf } from './collection.js';

/** The key of the card that is held in its place until the reader scrolls, and where the page was scrolled for it. */
let held = null;
let scrolled = 0;

/**
 * Does something that moves cards, then scrolls so that the card that the reader looks at is where it was.
 * @param {HTMLElement} list Its children are cards with their keys.
 * @param {() => void} action
 * @param {(key: string) => number} heightOf Where a card is in the list afterwards, in pixels.
 */
export function keepPlace(list, action, heightOf) {
  const seen = list.getBoundingClientRect().top < 0 ? looked(list) : null;
  action();
  if (!seen || positionOf(seen.key) < 0) return;
  const moved = list.getBoundingClientRect().top + heightOf(seen.key) - seen.top;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  held = seen.key;
  scrolled = scrollY;
}

/** The card with the keyboard if it is in view, or the one that was held before, or the uppermost that is whole. */
function looked(list) {
  const inView = [...list.children].map(seenOf).filter(({ top }) => top >= 0 && top < innerHeight);
  const isHeld = Math.abs(scrollY - scrolled) < 1;
  return inView.find(({ card }) => card.contains(document.activeElement))
    ?? inView.find(({ key }) => isHeld && key === held)
    ?? inView.reduce((upper, other) => (upper && upper.top <= other.top ? upper : other), null);
}

const seenOf = card => ({ card, key: card.dataset.key, top: card.getBoundingClientRect().top });
