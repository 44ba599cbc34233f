// Dialogs: all close by Escape, by their button, and by a click beside them.
import { hook } from './element.js';

/** @param {string} name The hook of a dialog; that of its button to close is NAME-close. */
export function startDialog(name, { opened = () => {}, closed = () => {} } = {}) {
  const dialog = hook(name);
  hook(`${name}-close`).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  dialog.addEventListener('close', closed);
  return {
    open() {
      if (!dialog.open) dialog.showModal();
      opened();
    },
    close: () => dialog.close(),
  };
}

/**
 * Asks for one line of text.
 * @param {string} name The hook of a dialog with NAME-name, NAME-save, NAME-close and, for what is wrong with a text, NAME-problem.
 * @param {(text: string) => Promise<string>} problemOf What is wrong with a text; the dialog stays until nothing is.
 * @returns {(text: string) => Promise<string|null>} Opens it with a text; null if it was closed without saving.
 */
export function question(name, problemOf = async () => '') {
  let answer = () => {};
  const input = hook(`${name}-name`);
  const dialog = startDialog(name, { closed: () => answer(null) });
  const tell = problem => hook(`${name}-problem`)?.replaceChildren(problem);
  const save = async () => {
    const text = input.value.trim().replace(/\s+/g, ' ');
    const problem = text === '' ? '' : await problemOf(text);
    tell(problem);
    if (text === '' || problem !== '') return input.focus();
    answer(text);
    dialog.close();
  };
  hook(`${name}-save`).addEventListener('click', save);
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  });
  return text => new Promise(resolve => {
    answer = resolve;
    input.value = text;
    tell('');
    dialog.open();
    input.select();
  });
}
