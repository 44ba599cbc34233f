// Offers to send everything again: to another model, or to a server that has forgotten the pictures.
import { element } from './element.js';
import { takeAgain } from './intake.js';
import { tellNote } from './messages.js';
import { listen, state } from './store.js';

const OTHERS = 'Other answers may come now for the galaxies on this page.';
const FORGOTTEN = 'The server was started anew and no longer has the pictures of this page.';

let digest = null;

/** Offers it whenever another model answers, whoever has switched. */
export function startAgain() {
  listen(['model'], () => {
    const { model, cards } = state;
    if (digest !== null && digest !== model.digest && cards.size > 0) offer(`The model ${model.name} answers now. ${OTHERS}`, 'Classify them again');
    ({ digest } = model);
  });
}

/** Offers it before something is made of the answers: it would be made of those of the model that answers now. */
export const offerFresh = () => offer('Some answers on this page are of another model.', 'Classify them again');

/** Offers it to a server that was started anew. */
export const offerForgotten = () => offer(FORGOTTEN, 'Send them again');

/** Without anything that could be sent again, nothing is said. */
function offer(sentence, caption) {
  if (state.sources.length > 0) tellNote(sentence, element('button', { type: 'button', test: 'again', onclick: again }, caption));
}

function again(event) {
  event.target.closest('.message').remove();
  takeAgain();
}
