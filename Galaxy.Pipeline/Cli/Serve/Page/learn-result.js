// What came of it: old and new beside each other on pictures that neither has learned from.
import { element, hook } from './element.js';
import { counted, number, percent } from './words.js';

/** @param {object} training As api/training tells it. */
export function showResult({ result, serving, state: run }) {
  const isThere = Boolean(result) && run !== 'running';
  hook('learn-result').hidden = !isThere;
  hook('learn-switch-new').hidden = !isThere || serving === 'new';
  hook('learn-switch-new').classList.toggle('strong', isThere && isBetter(result));
  hook('learn-switch-old').hidden = serving !== 'new' || run === 'running';
  if (isThere) hook('learn-result-text').replaceChildren(...sentences(result));
}

/** Whether the button for the new one is the one to press. */
const isBetter = ({ held, old, new: learned, p }) => held > 0 && learned > old && p < 0.05;

function sentences({ held, old, new: learned, onlyOld, onlyNew, p, verdict, note }) {
  return [
    element('p.verdict', {}, verdict),
    held > 0 && table(held, old, learned),
    held > 0 && element('p', {}, `${difference(onlyOld, onlyNew)} ${chance(p)}`),
    note && element('p.faint', {}, note),
  ].filter(Boolean);
}

const difference = (onlyOld, onlyNew) =>
  `${counted(onlyNew, 'galaxy is', 'galaxies are')} right only with the new one, ${number(onlyOld)} only with the old one.`;

const table = (held, old, learned) => element('table', {},
  element('caption', {}, `Right on ${counted(held, 'galaxy', 'galaxies')} that neither has learned from`),
  element('tbody', {}, row('the old one', old), row('the new one', learned)));

const row = (name, share) => element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, percent(share)));

function chance(p) {
  if (p == null) return '';
  const isRare = p < 0.001;
  const times = isRare ? 'less than once' : `${number(Math.round(1000 * p))} times`;
  const test = `McNemar’s test, p ${isRare ? '< 0.001' : `= ${p.toFixed(3)}`}`;
  return `If both were equally good, chance alone would make a difference this large ${times} in 1,000 (${test}).`;
}
