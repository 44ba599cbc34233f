// The model that is served: asked for at the start and whenever it may have changed.
import { read } from './api.js';
import { tellProblem, withdraw } from './messages.js';
import { change } from './store.js';
import { wait } from './waiting.js';

const PAUSE = 2000;

let known = null;

/** @returns {Promise<void>} When the model is known; asks until the server answers. */
export const modelKnown = () => (known ??= loadModel());

/** Asks which model is served now. */
export async function loadModel() {
  for (;;) {
    try {
      change('model', { model: await read('api/model') });
      return;
    } catch (trouble) {
      tellProblem(trouble.message);
      await wait(PAUSE);
      withdraw(trouble.message);
    }
  }
}
