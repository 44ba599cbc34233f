// The keys that label, and the list of all keys.
import { startDialog } from './dialogs.js';
import { hook } from './element.js';
import { giveDigit, giveNew, takeBack } from './labeling.js';
import { step } from './detail.js';
import { state } from './store.js';

/** Connects the keys. They work where a card has the keyboard or is open, so that they never surprise. */
export function startKeys() {
  const help = startDialog('keys');
  hook('keys-open').addEventListener('click', help.open);
  addEventListener('keydown', event => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const action = actionOf(event, help);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf(event, help) {
  const { key } = event;
  if (event.altKey || (event.metaKey && key !== 'z')) return null;
  if (otherDialog() || !isAtCard(event.target)) return null;
  if (key === '?') return help.open;
  if (event.ctrlKey || event.metaKey) return key === 'z' ? takeBack : null;
  const digit = digitOf(event);
  if (digit) return () => giveDigit(digit);
  if (key === 'u') return takeBack;
  if (key === 'n') return giveNew;
  return state.open === null || isChoosing(event.target) ? null : { ArrowLeft: () => step(-1), ArrowRight: () => step(1) }[key];
}

/** Where digits need Shift, as on French keyboards, their keys do without it. */
const digitOf = ({ key, code, shiftKey }) => (/^[0-9]$/.test(key) ? key : !shiftKey && /^Digit(.)$/.exec(code)?.[1]);

const isAtCard = target => state.open !== null || Boolean(target.closest?.('[data-test="grid"], [data-test="label-bar"]'));

const otherDialog = () => document.querySelector('dialog[open]:not([data-test="detail"])');

const isTyping = target => Boolean(target.closest?.('select, textarea, input:not([type=checkbox], [type=range])'));

const isChoosing = target => target.type === 'range';
