// Labeling one card after the other: by digits, by buttons; undo; new classes.
import { focusCard } from './cards.js';
import { positionOf } from './collection.js';
import { question } from './dialogs.js';
import { showDetail } from './detail.js';
import { hook } from './element.js';
import { label, undo } from './labels.js';
import { labelButtons } from './label-buttons.js';
import { announce } from './messages.js';
import { state } from './store.js';

let askClass = null;

/** Connects the buttons below the cards and in the detail. */
export function startLabeling() {
  askClass = question('new-class', problemOf);
  for (const place of ['label-bar', 'detail-labels']) labelButtons(hook(place), { give: text => give(text, false), giveNew, takeBack });
}

/** Labels the card at hand and moves on to the next. `isByKey`: the keyboard goes along. */
export async function give(text, isByKey = true) {
  const key = current();
  if (key !== null && await label(key, text)) goOn(key, text, isByKey);
}

function goOn(key, text, isByKey) {
  const next = state.shown[positionOf(key) + 1];
  announce(`${text}. ${next ? '' : 'That was the last.'}`);
  if (positionOf(next) >= 0) go(next, isByKey);
}

/** Labels with the class of a digit: 1 to 9, and 0 for the tenth. */
export function giveDigit(digit) {
  const text = state.labelClasses[(Number(digit) + 9) % 10];
  if (text) give(text);
}

/** Asks for a class that is not there yet. */
export async function giveNew() {
  const key = current();
  if (key === null) return;
  const text = await askClass('');
  if (text !== null) goOn(key, text, true);
}

/** Labels the card at hand with a new class: only the server knows whether it can be one. */
async function problemOf(text) {
  const trouble = await new Promise(resolve => label(current(), text, resolve).then(isGiven => isGiven || resolve(null)));
  return trouble?.message ?? '';
}

/** Takes the last label back and goes to its card. */
export async function takeBack() {
  const key = await undo(current());
  if (key === null) return announce('There is no label to take back.');
  announce('The label was taken back.');
  if (positionOf(key) >= 0) go(key, true);
}

const current = () => state.open ?? state.focused;

function go(key, isByKey) {
  if (state.open !== null) showDetail(key);
  else focusCard(key, isByKey);
}
