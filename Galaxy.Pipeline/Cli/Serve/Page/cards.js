// The virtual list: of many thousand cards, only those near the view are in the document.
import { BARS, cardContent, cardName } from './card.js';
import { cardAt, positionOf } from './collection.js';
import { element, hook } from './element.js';
import { firstInView, layoutOf, moved, placeOf, rangeOf } from './layout.js';
import { keepPlace } from './place.js';
import { isBroken, loadPictures, unloadPictures } from './pictures.js';
import { change, listen, state } from './store.js';

const grid = hook('grid');
const elements = new Map();
let layout = layoutOf({ count: 0, width: 1, minCardWidth: 1, cardHeight: 1, gap: 0 });
let due = null;
let printed = 0;

/** Connects the list with what is known. */
export function startCards() {
  listen(['view'], () => keepPlace(grid, render, key => placeOf(layout, positionOf(key)).y));
  listen(['labels', 'model', 'focus'], () => renderSoon());
  addEventListener('scroll', () => renderSoon(), { passive: true });
  new ResizeObserver(() => renderSoon()).observe(grid);
  addEventListener('resize', () => renderSoon());
  grid.addEventListener('keydown', move);
  grid.addEventListener('focusin', event => focused(event.target.closest('li')));
}

/** Makes a card the one at hand and scrolls there; the keyboard goes along if it is to. */
export function focusCard(key, takesKeyboard = true) {
  const position = positionOf(key);
  if (position < 0) return;
  change('focus', { focused: key });
  render();
  if (!elements.has(key)) {
    scrollTo({ top: grid.getBoundingClientRect().top + scrollY + placeOf(layout, position).y - innerHeight / 3 });
    render();
  }
  const button = elements.get(key).querySelector('button');
  if (takesKeyboard) button.focus({ preventScroll: true });
  button.scrollIntoView({ block: 'nearest' });
}

/** After other cards or another order were chosen: the first card is at hand and in view. */
export function showFirst() {
  change('focus', { focused: state.shown[0] ?? null });
  if (grid.getBoundingClientRect().top < 0) grid.parentNode.scrollIntoView();
}

/** Puts the first cards into the document for paper, however many; 0 goes back to those in view. */
export function printCards(most) {
  printed = Math.min(most, state.shown.length);
  render();
}

function renderSoon() {
  due ??= requestAnimationFrame(render);
}

function render() {
  cancelAnimationFrame(due);
  due = null;
  const count = state.shown.length;
  layout = measured(count);
  grid.style.height = `${layout.height}px`;
  grid.dataset.count = count;
  const { first, end } = printed > 0 ? { first: 0, end: printed } : rangeOf(layout, count, -grid.getBoundingClientRect().top, innerHeight);
  const positions = new Map();
  for (let position = first; position < end; position++) positions.set(state.shown[position], position);
  if (printed === 0) keepFocused(positions);
  for (const key of [...elements.keys()]) if (!positions.has(key)) remove(key);
  const active = document.activeElement;
  for (const [key, position] of positions) place(key, position, count);
  sortElements(positions);
  if (grid.contains(active) && active !== document.activeElement) active.focus({ preventScroll: true });
  loadPictures(grid);
}

/** The card that the keyboard is on stays in the document, and at hand; otherwise one in view is at hand, for Tab and for labels. */
function keepFocused(positions) {
  const position = positionOf(state.focused);
  const isKept = position >= 0 && (state.open !== null || grid.contains(document.activeElement) || isInView(position));
  if (isKept) positions.set(state.focused, position);
  else atHand(Math.min(state.shown.length - 1, firstInView(layout, -grid.getBoundingClientRect().top)));
}

function atHand(position) {
  const key = state.shown[position] ?? null;
  if (key !== state.focused) change('focus', { focused: key });
}

function isInView(position) {
  const top = grid.getBoundingClientRect().top + placeOf(layout, position).y;
  return top > -layout.cardHeight / 2 && top < innerHeight;
}

function measured(count) {
  const style = getComputedStyle(grid);
  const pixels = name => parseFloat(style.getPropertyValue(name)) * parseFloat(getComputedStyle(document.documentElement).fontSize);
  return layoutOf({
    count,
    width: grid.clientWidth,
    minCardWidth: pixels('--card-width'),
    cardHeight: pixels('--card-height') + (Math.min(BARS, state.model?.classes.length ?? BARS) - 1) * pixels('--bar-height'),
    gap: pixels('--card-gap'),
  });
}

function place(key, position, count) {
  const shown = elements.get(key) ?? create(key);
  const card = cardAt(position);
  const saving = state.saving.get(key);
  if (shown.card !== card || shown.saving !== saving) fill(shown, card, saving);
  const { x, y } = placeOf(layout, position);
  shown.style.transform = `translate(${x}px, ${y}px)`;
  shown.style.width = `${layout.cardWidth}px`;
  shown.style.height = `${layout.cardHeight}px`;
  shown.dataset.position = position;
  shown.setAttribute('aria-posinset', position + 1);
  shown.setAttribute('aria-setsize', count);
  shown.classList.toggle('current', key === state.focused);
  shown.firstChild.tabIndex = key === state.focused ? 0 : -1;
}

function create(key) {
  const made = element('li.card', { test: 'card' }, element('button.open', { type: 'button', test: 'card-open' }));
  made.dataset.key = key;
  made.firstChild.addEventListener('click', () => state.cards.get(key).id !== null && change('open', { open: key, focused: key }));
  elements.set(key, made);
  return made;
}

function fill(shown, card, saving) {
  Object.assign(shown, { card, saving });
  Object.assign(shown.dataset, { id: card.id ?? '', name: card.name, class: card.class ?? '', label: card.label ?? '' });
  shown.firstChild.setAttribute('aria-label', cardName(card));
  const picture = shown.querySelector('img[src]');
  const content = cardContent(card);
  const next = content.querySelector('img');
  if (picture && !isBroken(picture) && next?.dataset.address === picture.dataset.address) next.replaceWith(picture);
  shown.querySelector('.content')?.remove();
  shown.append(content);
}

function remove(key) {
  const gone = elements.get(key);
  unloadPictures(gone);
  gone.remove();
  elements.delete(key);
}

/** The order of the document is that of the list, as Tab and screen readers follow it. */
function sortElements(positions) {
  let before = null;
  for (const key of [...positions.keys()].sort((a, b) => positions.get(b) - positions.get(a))) {
    const shown = elements.get(key);
    if (shown.parentNode !== grid || shown.nextSibling !== before) grid.insertBefore(shown, before);
    before = shown;
  }
}

function focused(shown) {
  if (!shown || shown.dataset.key === state.focused) return;
  change('focus', { focused: shown.dataset.key });
  renderSoon();
}

function move(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const page = Math.floor(innerHeight / (layout.cardHeight + layout.gap));
  const to = moved(event.key, positionOf(state.focused), layout, page, state.shown.length);
  if (to === null) return;
  event.preventDefault();
  focusCard(state.shown[to]);
}
