// Paper: more cards than are in view, with their pictures.
import { printCards } from './cards.js';
import { hook, setText } from './element.js';
import { state } from './store.js';
import { counted, number } from './words.js';

/** More than this on paper helps nobody. */
const MOST = 400;

/** Connects the button, and the browser's own command. */
export function startPrinting() {
  hook('print').addEventListener('click', async () => {
    prepare();
    await Promise.all([...hook('grid').querySelectorAll('img')].map(loaded));
    print();
  });
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', () => printCards(0));
}

function prepare() {
  setText(hook('print-note'), heading(state.shown.length));
  printCards(MOST);
  for (const picture of hook('grid').querySelectorAll('img[data-address]:not([src])')) picture.src = picture.dataset.address;
}

function heading(count) {
  const all = counted(count, 'galaxy', 'galaxies');
  const those = count > MOST ? `The first ${number(MOST)} of ${all}` : all;
  return `${those}, answers by ${state.model?.name}, ${new Date().toLocaleDateString('en-US', { dateStyle: 'long' })}`;
}

const loaded = picture => picture.decode().catch(() => {});
