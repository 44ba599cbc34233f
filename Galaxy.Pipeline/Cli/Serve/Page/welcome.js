// The first screen: what this is, whose answers they are, and ten galaxies to try.
import { pictureAddress, stream } from './api.js';
import { element, hook, setText } from './element.js';
import { sorted } from './order.js';
import { listen, state } from './store.js';
import { counted, listed } from './words.js';

/** Connects the first screen with what is known. */
export function startWelcome() {
  listen(['model'], showModel);
  showExamples();
}

function showModel() {
  const { name, trainedOn, classes } = state.model;
  setText(hook('model-line'), `Answers come from the model ${name}, trained on ${trainedOn}.`);
  setText(hook('classes-line'), `It tells ${counted(classes.length, 'kind')} apart: ${listed(classes)}.`);
  setText(hook('where-line'), isHere() ? 'Your pictures stay on this computer.' : `Your pictures go to ${location.hostname}, and nowhere else.`);
}

const isHere = () => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

/** The offer shows what it offers, in order. If that fails, its button is still there. */
async function showExamples() {
  const cards = [];
  try {
    for await (const card of stream('api/examples', null)) cards.push(card);
  } catch {
    hook('examples').hidden = true;
  }
  hook('examples').append(...sorted(cards, 'name').map(exampleOf));
}

const exampleOf = card => element('img', { test: 'example', alt: '', src: pictureAddress(card.id, { size: 128 }) });
