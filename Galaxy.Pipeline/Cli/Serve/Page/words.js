// Numbers and lists in words.

const whole = new Intl.NumberFormat('en-US');

/** @returns {string} "1,234". */
export const number = value => whole.format(value);

/**
 * @param {number} share From 0 to 1.
 * @param {number} digits After the point.
 * @returns {string} "97.3 %"; what is not quite 0 or 100 never reads so.
 */
export function percent(share, digits = 1) {
  const least = 10 ** -digits;
  const value = 100 * share;
  if (value > 0 && value < least / 2) return `< ${least} %`;
  if (value < 100 && value > 100 - least / 2) return `> ${(100 - least).toFixed(digits)} %`;
  return `${value.toFixed(digits)} %`;
}

/** @returns {string} "1 picture", "12 pictures". */
export const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** @returns {string} The name of a file without its folders. */
export const fileName = path => path.slice(path.lastIndexOf('/') + 1);

/** @returns {string} "a, b and c". */
export function listed(words, last = 'and') {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
