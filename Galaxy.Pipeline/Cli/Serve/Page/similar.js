// The galaxies of the training that the network finds most alike.
import { pictureAddress, read } from './api.js';
import { element, hook, setText } from './element.js';
import { wait } from './waiting.js';

const COUNT = 12;
const AGAIN = 2000;

const SO_FAR = 'Found so far; the rest of what the network learned from is being read …';

const READING = 'The pictures that the network learned from are being read …';

/** @param {AbortSignal} signal Ends the request when another galaxy is shown. */
export async function showSimilar(card, signal) {
  hook('similar').replaceChildren();
  setText(hook('similar-note'), 'Looking …');
  try {
    for (;;) {
      const { state, note, nearest } = await read(`api/pictures/${card.id}/similar?count=${COUNT}`, signal);
      const isReading = state === 'reading';
      setText(hook('similar-note'), note ?? (isReading ? (nearest.length > 0 ? SO_FAR : READING) : ''));
      hook('similar').replaceChildren(...nearest.map(similarOne));
      if (!isReading) return;
      await wait(AGAIN, signal);
    }
  } catch (trouble) {
    if (trouble.name !== 'AbortError') setText(hook('similar-note'), trouble.message);
  }
}

const similarOne = one => element('li', { test: 'similar-one', title: one.name },
  element('img', { alt: '', src: pictureAddress(one.id, { size: 128 }) }),
  element('span', {}, one.class),
  element('span.faint', {}, `similarity ${one.similarity.toFixed(2)}`));
