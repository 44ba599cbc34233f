// The galaxies of the training that the network finds most alike.
import { pictureAddress, read } from './api.js';
import { element, hook, setText } from './element.js';
import { wait } from './waiting.js';

const COUNT = 12;
const AGAIN = 2000;

const SO_FAR = 'Found so far; the rest of what the network learned from is being read …';

const NOTES = {
  absent: 'The pictures that the network learned from are not on this computer. “galaxy serve --training FOLDER” shows the nearest of them.',
  reading: 'The pictures that the network learned from are being read …',
  failed: 'The pictures that the network learned from could not be read.',
  ready: '',
};

/** @param {AbortSignal} signal Ends the request when another galaxy is shown. */
export async function showSimilar(card, signal) {
  hook('similar').replaceChildren();
  setText(hook('similar-note'), 'Looking …');
  try {
    for (;;) {
      const { state, note, nearest } = await read(`api/pictures/${card.id}/similar?count=${COUNT}`, signal);
      setText(hook('similar-note'), note ?? (state === 'reading' && nearest.length > 0 ? SO_FAR : NOTES[state]) ?? '');
      hook('similar').replaceChildren(...nearest.map(similarOne));
      if (state !== 'reading') return;
      await wait(AGAIN, signal);
    }
  } catch (trouble) {
    if (trouble.name !== 'AbortError') setText(hook('similar-note'), trouble.message);
  }
}

const similarOne = one => element('li', { test: 'similar-one', title: one.name },
  element('img', { alt: '', src: pictureAddress(one.id, { size: 128 }) }),
  element('span', {}, one.class),
  element('span.faint', {}, `${Math.round(100 * one.similarity)} % alike`));
