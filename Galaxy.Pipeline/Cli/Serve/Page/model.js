// The model that is served: asked for at the start and whenever it may have changed.
import { read } from './api.js';
import { tellProblem, withdraw } from './messages.js';
import { change, state } from './store.js';
import { wait } from './waiting.js';

const PAUSE = 2000;

let known = null;
let asking = null;

/** @returns {Promise<void>} When the model is known; asks until the server answers. */
export const modelKnown = () => (known ??= loadModel());

/** Asks which model is served now. */
export const loadModel = () => (asking ??= untilAnswered().finally(() => { asking = null; }));

/** Takes in the model that is served now. */
export function takeModel(model) {
  state.models.set(model.digest, model);
  change('model', { model });
}

/** @returns {Promise<boolean>} Whether the model of a digest is known; somebody else may have switched to it. */
export async function knowsModel(digest) {
  if (!state.models.has(digest)) await loadModel();
  return state.models.has(digest);
}

async function untilAnswered() {
  for (;;) {
    try {
      takeModel(await read('api/model'));
      return;
    } catch (trouble) {
      tellProblem(trouble.message);
      await wait(PAUSE);
      withdraw(trouble.message);
    }
  }
}
