// In which order cards are shown.

/** The orders by name, as the list of choices shows them. */
export const ORDERS = [
  ['arrival', 'In order of arrival'],
  ['informative', 'Worth a label first'],
  ['doubt', 'Most doubtful first'],
  ['sure', 'Least doubtful first'],
  ['class', 'By class'],
  ['highest', 'Highest probability first'],
  ['lowest', 'Lowest probability first'],
  ['name', 'By name'],
];

const names = new Intl.Collator('en', { numeric: true });

const COMPARISONS = {
  arrival: () => 0,
  informative: (a, b) => isLabeled(a) - isLabeled(b) || b.doubt - a.doubt,
  doubt: (a, b) => b.doubt - a.doubt,
  sure: (a, b) => a.doubt - b.doubt,
  class: (a, b) => names.compare(a.class, b.class) || b.probability - a.probability,
  highest: (a, b) => b.probability - a.probability,
  lowest: (a, b) => a.probability - b.probability,
  name: (a, b) => names.compare(a.name, b.name),
};

const isLabeled = card => (card.label ? 1 : 0);

/**
 * @param {object[]} cards In order of arrival, which decides between equals.
 * @param {string} order A name of ORDERS. Unreadable pictures come last, except by name and arrival.
 * @returns {object[]} A new array.
 */
export function sorted(cards, order) {
  const compare = COMPARISONS[order] ?? COMPARISONS.arrival;
  if (order === 'arrival' || order === 'name') return [...cards].sort(compare);
  return [...cards].sort((a, b) => (a.id === null) - (b.id === null) || (a.id === null ? 0 : compare(a, b)));
}
