// Offers to send everything again: after a switch of models, or to a server that has forgotten the pictures.
import { element } from './element.js';
import { takeAgain } from './intake.js';
import { tellNote } from './messages.js';
import { state } from './store.js';

/** @param {string} sentence Why; without anything that could be sent again, nothing is said. */
export function offerAgain(sentence, caption) {
  if (state.sources.length > 0) tellNote(sentence, element('button', { type: 'button', test: 'again', onclick: again }, caption));
}

function again(event) {
  event.target.closest('.message').remove();
  takeAgain();
}
