// What is shown of the cards and in which order; counts per class; the file of answers.
import { offerForgotten, offerFresh } from './again.js';
import { fetchText } from './api.js';
import { showFirst } from './cards.js';
import { refresh, shownIds } from './collection.js';
import { isUnreadable } from './doubt.js';
import { element, hook, options, setText } from './element.js';
import { countsPerClass, DOUBTS, EVERYTHING, isFiltering, LABELINGS } from './filter.js';
import { announce, tellNote, tellProblem } from './messages.js';
import { ORDERS } from './order.js';
import { listen, state } from './store.js';
import { counted, number } from './words.js';

/** Rows of the table of answers that are asked for at once. */
const PIECE = 5000;

/** Connects the tools with what is known. */
export function startToolbar() {
  choice('sort', ORDERS, order => { state.order = order; });
  choice('filter-doubt', DOUBTS, doubt => filterBy({ doubt }));
  choice('filter-labels', LABELINGS, labeling => filterBy({ labeling }));
  hook('filter-text').addEventListener('input', event => { filterBy({ text: event.target.value }); choose(); });
  hook('filter-clear').addEventListener('click', clear);
  hook('export-csv').addEventListener('click', saveCsv);
  listen(['view', 'labels'], show);
}

function choice(name, choices, chosen) {
  const select = hook(name);
  select.append(...options(choices));
  select.addEventListener('change', () => { chosen(select.value); choose(); });
}

function choose() {
  refresh();
  showFirst();
  announce(hook('shown-count').textContent);
}

function filterBy(values) {
  state.filter = { ...state.filter, ...values };
}

function clear() {
  state.filter = EVERYTHING;
  hook('filter-doubt').value = hook('filter-labels').value = 'all';
  hook('filter-text').value = '';
  choose();
  hook('filter-text').focus();
}

function show() {
  const { cards, shown, filter } = state;
  document.body.classList.toggle('has-cards', cards.size > 0);
  hook('filter-clear').hidden = !isFiltering(filter);
  const all = counted(cards.size, 'galaxy', 'galaxies');
  setText(hook('shown-count'), isFiltering(filter) ? `${number(shown.length)} of ${all}` : all);
  hook('nothing-shown').hidden = shown.length > 0 || cards.size === 0;
  showClasses(countsPerClass([...cards.values()], filter));
}

/** Buttons stay the same elements, so that the keyboard stays on them. */
function showClasses(counts) {
  const place = hook('filter-classes');
  const names = [...new Set([...(state.model?.classes ?? []), ...counts.keys()])];
  for (const name of names) {
    const button = [...place.children].find(child => child.dataset.class === name) ?? place.appendChild(classButton(name));
    button.setAttribute('aria-pressed', state.filter.classes.includes(name));
    setText(hook('class-count', button), number(counts.get(name) ?? 0));
  }
}

const classButton = name => element('button.chip', { type: 'button', test: 'filter-class', 'data-class': name, onclick: () => toggle(name) },
  `${name} `, element('span.count', { test: 'class-count' }));

function toggle(name) {
  const { classes } = state.filter;
  filterBy({ classes: classes.includes(name) ? classes.filter(other => other !== name) : [...classes, name] });
  choose();
}

async function saveCsv() {
  const shown = state.shown.map(key => state.cards.get(key));
  const unreadable = shown.filter(isUnreadable).length;
  if (shown.some(card => !isUnreadable(card) && card.model !== state.model.digest)) return offerFresh();
  if (unreadable > 0) tellNote(`${counted(unreadable, 'file')} that could not be read ${unreadable === 1 ? 'is' : 'are'} not in the table.`);
  try {
    const pieces = await csvOf(shownIds());
    if (new Set(pieces.map(({ names }) => names)).size > 1) return offerFresh();
    saveAs(new Blob([pieces[0].names, ...pieces.map(({ rows }) => rows)], { type: 'text/csv' }), 'galaxies.csv');
  } catch (trouble) {
    if (trouble.status === 404) offerForgotten();
    else tellProblem(`The table could not be made. ${trouble.message}`);
  }
}

/** In pieces, as requests are limited: of each the line of names and the rows. The names differ if a model of other classes has answered meanwhile. */
async function csvOf(ids) {
  const pieces = [];
  for (let first = 0; first === 0 || first < ids.length; first += PIECE) {
    const table = await fetchText('api/csv', { ids: ids.slice(first, first + PIECE) });
    const end = table.indexOf('\n') + 1;
    pieces.push({ names: table.slice(0, end), rows: table.slice(end) });
  }
  return pieces;
}

function saveAs(file, name) {
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
