// One galaxy, large: its answer, and everything that explains it.
import { pictureAddress } from './api.js';
import { bar, cardName, marks } from './card.js';
import { cardAt, positionOf } from './collection.js';
import { focusCard } from './cards.js';
import { startDialog } from './dialogs.js';
import { isClose, isOnlyAnswer, likeliest, setInWords } from './doubt.js';
import { element, hook, setText } from './element.js';
import { showHeat, SIDE, startHeat } from './heat.js';
import { showSimilar } from './similar.js';
import { change, listen, state } from './store.js';
import { showTurns } from './turns.js';
import { fileName, number, percent } from './words.js';

/** Milliseconds: what costs the server is asked only for a galaxy where the reader stays. */
const CALM = 150;

/** Bars, at most. */
const MOST = 8;

let dialog = null;
let asking = new AbortController();
let due = null;

/** Connects the detail with the cards. */
export function startDetail() {
  dialog = startDialog('detail', { opened: () => hook('detail-title').focus(), closed });
  hook('detail-previous').addEventListener('click', () => step(-1));
  hook('detail-next').addEventListener('click', () => step(1));
  startHeat();
  listen(['open'], show);
  listen(['labels', 'view'], () => state.open !== null && showAnswer(state.cards.get(state.open)));
}

/** Shows the galaxy of a card, which becomes the one at hand. */
export const showDetail = key => change('open', { open: key, focused: key });

/** To the galaxy before or after, skipping what cannot be read. */
export function step(by) {
  for (let position = positionOf(state.open) + by; cardAt(position); position += by) {
    if (cardAt(position).id !== null) return showDetail(cardAt(position).key);
  }
}

function show() {
  if (state.open === null) return;
  const card = state.cards.get(state.open);
  showAnswer(card);
  showPicture(card);
  if (!hook('detail').open) dialog.open();
}

function closed() {
  const key = state.open;
  clearTimeout(due);
  asking.abort();
  change('open', { open: null });
  focusCard(positionOf(key) < 0 ? state.shown[0] : key);
}

function showAnswer(card) {
  const position = positionOf(card.key);
  setText(hook('detail-title'), fileName(card.name));
  setText(hook('detail-place'), position < 0 ? '' : `${number(position + 1)} of ${number(state.shown.length)}`);
  hook('detail-previous').disabled = position <= 0;
  hook('detail-next').disabled = position < 0 || position >= state.shown.length - 1;
  setText(hook('detail-caption'), `${card.class} ${percent(card.probability, 0)}`);
  hook('detail-answer').replaceChildren(...answer(card));
}

const answer = card => [
  element('p.marks-line', {}, ...marks(card)),
  element('div.bars', {}, ...likeliest(card.probabilities, MOST).map(({ index, probability }, rank) =>
    bar(card.classes[index], probability, rank === 0, 1))),
  card.set && !isUnlikeAlone(card) && element('p.detail-set', {}, promise(card)),
  card.isUnlike && element('p.detail-note.unlike', {}, 'This picture is unlike those that the network learned from: be wary of its answer.'),
  card.note && element('p.detail-note', {}, card.note),
  element('p.detail-facts', {}, facts(card)),
].filter(Boolean);

/** Of a picture unlike the training it would say too much that no other kind fits. */
const isUnlikeAlone = card => card.isUnlike && isOnlyAnswer(card);

function promise(card) {
  const kept = card.promise ? ` Over all pictures, such statements are right ${Math.round(100 * card.promise.level)} times in 100.` : '';
  if (!isOnlyAnswer(card)) return `It ${setInWords(card)}.${kept}`;
  return isClose(card) ? 'The answer is close: other kinds are likely, too.' : `No other kind fits well.${kept}`;
}

function facts(card) {
  const picture = `${card.name} · ${number(card.width)} × ${number(card.height)} pixels`;
  return card.label ? `${picture} · labeled ${card.label}${card.labelWho ? ` by ${card.labelWho}` : ''}` : picture;
}

function showPicture(card) {
  asking.abort();
  asking = new AbortController();
  hook('detail').querySelector('.detail-body').scrollTop = 0;
  turnTo(card, 1);
  hook('detail-picture').alt = cardName(card);
  clearTimeout(due);
  const { signal } = asking;
  due = setTimeout(() => {
    showTurns(card, signal, orientation => turnTo(card, orientation));
    showSimilar(card, signal);
  }, CALM);
}

function turnTo(card, orientation) {
  hook('detail-picture').src = pictureAddress(card.id, { size: SIDE, orientation });
  showHeat(card, orientation);
}
