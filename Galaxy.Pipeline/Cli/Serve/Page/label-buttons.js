// The buttons that label the card at hand: a class each, a new class, undo.
import { element, hook, setText } from './element.js';
import { unsaved } from './labels.js';
import { listen, state } from './store.js';
import { counted, fileName } from './words.js';

/**
 * @param {HTMLElement} place Where they go.
 * @param {{give: (text: string) => void, giveNew: () => void, takeBack: () => void}} actions
 */
export function labelButtons(place, { give, giveNew, takeBack }) {
  const classes = element('div.label-classes', { role: 'group', 'aria-label': 'Label' });
  place.append(
    element('p.label-of', { test: 'label-of' }),
    classes,
    element('div.label-more', {},
      element('button', { type: 'button', test: 'label-new', 'aria-keyshortcuts': 'n', onclick: giveNew }, key('n'), 'New class …'),
      element('button', { type: 'button', test: 'label-undo', 'aria-keyshortcuts': 'u', onclick: takeBack }, key('u'), 'Undo'),
      element('span.labels-state', { test: 'labels-state', role: 'status' })));
  listen(['labels', 'focus', 'open', 'view', 'model'], () => show(place, classes, give));
}

function show(place, classes, give) {
  const card = state.cards.get(state.open ?? state.focused);
  state.labelClasses.forEach((name, index) => {
    const there = classes.children[index];
    const button = there?.dataset.label === name ? there : placeAt(classes, index, labelButton(name, index, give));
    button.setAttribute('aria-pressed', card?.label === name);
    button.disabled = !card?.id;
  });
  while (classes.children.length > state.labelClasses.length) classes.lastChild.remove();
  hook('label-new', place).disabled = !card?.id;
  setText(hook('label-of', place), card ? `What is ${fileName(card.name)}?` : '');
  setText(hook('labels-state', place), words());
}

function placeAt(classes, index, button) {
  if (classes.children[index]) classes.children[index].replaceWith(button);
  else classes.append(button);
  return button;
}

function labelButton(name, index, give) {
  const digit = index < 10 && digitOf(index);
  return element('button',
    { type: 'button', test: 'label-button', 'data-label': name, 'aria-keyshortcuts': digit, onclick: () => give(name) },
    digit && key(digit),
    name);
}

const digitOf = index => String((index + 1) % 10);

const key = text => element('kbd', { 'aria-hidden': 'true' }, text);

function words() {
  const saved = [...state.saving].filter(([key, saving]) => saving === 'saved' && state.cards.get(key)?.label).length;
  const waiting = unsaved();
  if (waiting > 0) return `${counted(waiting, 'label')} not saved yet`;
  return saved > 0 ? `${counted(saved, 'label')} saved` : '';
}
