// The arithmetic of the virtual list: where each card of a grid is, and which are in view. Lengths are in CSS pixels.

/**
 * @typedef {{columns: number, rows: number, cardWidth: number, cardHeight: number, gap: number, height: number}} Layout
 * @returns {Layout} As many columns as fit, at least one.
 */
export function layoutOf({ count, width, minCardWidth, cardHeight, gap }) {
  const columns = Math.max(1, Math.floor((width + gap) / (minCardWidth + gap)));
  const rows = Math.ceil(count / columns);
  return {
    columns,
    rows,
    cardWidth: (width - gap * (columns - 1)) / columns,
    cardHeight,
    gap,
    height: Math.max(0, rows * (cardHeight + gap) - gap),
  };
}

/** @returns {{x: number, y: number}} The upper left corner of a card. */
export const placeOf = (layout, index) => ({
  x: (index % layout.columns) * (layout.cardWidth + layout.gap),
  y: Math.floor(index / layout.columns) * (layout.cardHeight + layout.gap),
});

/**
 * The cards to keep in the document: those in view and some rows beyond, never more than `most`.
 * @param {number} top How far the list is scrolled; negative if it begins below the upper edge of the view.
 * @returns {{first: number, end: number}} Indexes; end is one past the last.
 */
export function rangeOf(layout, count, top, viewHeight, { beyond = 2, most = 200 } = {}) {
  const row = layout.cardHeight + layout.gap;
  const firstRow = Math.max(0, Math.floor(top / row) - beyond);
  const endRow = Math.ceil((top + viewHeight) / row) + beyond;
  const first = Math.min(count, firstRow * layout.columns);
  return { first, end: Math.max(first, Math.min(count, endRow * layout.columns, first + most)) };
}

/** @returns {number} The first card whose upper edge is in view. */
export const firstInView = (layout, top) => Math.max(0, Math.ceil(top / (layout.cardHeight + layout.gap))) * layout.columns;

/** Keys that move between cards: from an index to another, which may lie outside the list. */
const MOVES = {
  ArrowLeft: index => index - 1,
  ArrowRight: index => index + 1,
  ArrowUp: (index, { columns }) => (index < columns ? index : index - columns),
  ArrowDown: (index, { columns, rows }) => (Math.floor(index / columns) === rows - 1 ? index : index + columns),
  PageUp: (index, { columns }, page) => index - columns * page,
  PageDown: (index, { columns }, page) => index + columns * page,
  Home: () => 0,
  End: () => Infinity,
};

/**
 * @param {string} key As in KeyboardEvent.
 * @param {number} page Rows in view.
 * @returns {number|null} Where the key moves to, within the list; null if it moves nowhere.
 */
export function moved(key, index, layout, page, count) {
  const move = MOVES[key];
  if (!move || count === 0) return null;
  return Math.min(count - 1, Math.max(0, move(index, layout, Math.max(1, page))));
}
