// Sentences above the cards: what went wrong, what was left out. Each can be dismissed.
import { element, hook } from './element.js';

/** On a phone more would leave no room for the cards. */
const most = () => (matchMedia('(max-width: 40rem)').matches ? 2 : 4);

/** @param {string} sentence Shown once, however often it is told. */
export const tellProblem = sentence => tell(sentence, 'problem');

/** Says something that is not wrong. */
export const tellNote = (sentence, ...actions) => tell(sentence, 'note', actions);

/** Takes a sentence away that is no longer true. */
export function withdraw(sentence) {
  for (const message of shown()) if (message.dataset.sentence === sentence) message.remove();
}

/** Says something to screen readers alone. */
export function announce(sentence) {
  const place = document.getElementById('announcer');
  place.textContent = '';
  place.textContent = sentence;
}

const cross = () => element('span', { 'aria-hidden': 'true' }, '✕');

const shown = () => [...hook('messages').children];

function tell(sentence, kind, actions = []) {
  withdraw(sentence);
  const message = element('div.message', { test: 'message', 'data-kind': kind, 'data-sentence': sentence });
  const dismiss = { type: 'button', test: 'message-dismiss', 'aria-label': `Dismiss: ${sentence}`, onclick: () => message.remove() };
  message.append(element('p', {}, sentence), ...actions, element('button.quiet', dismiss, cross()));
  hook('messages').append(message);
  for (const old of shown().slice(0, -most())) old.remove();
  return message;
}
