// Notices pictures that do not come: the server was stopped, or was started anew and has forgotten them.
import { offerForgotten } from './again.js';
import { ask } from './api.js';
import { tellProblem, withdraw } from './messages.js';
import { isBroken } from './pictures.js';
import { wait } from './waiting.js';

const PAUSE = 2000;
const PICTURES = 'img[data-test="card-picture"], img[data-test="detail-picture"]';

let isAsking = false;

/** Watches the pictures of the cards and of the detail. */
export function startMissing() {
  document.addEventListener('error', event => event.target.matches?.(PICTURES) && notice(event.target), { capture: true });
}

/** One of them tells what has become of all. */
async function notice(picture) {
  if (isAsking) return;
  isAsking = true;
  try {
    await whenReachable(picture.getAttribute('src'));
    for (const other of document.querySelectorAll(PICTURES)) if (other.hasAttribute('src') && isBroken(other)) other.src = other.getAttribute('src');
  } catch (trouble) {
    if (trouble.status === 404) offerForgotten();
  }
  isAsking = false;
}

async function whenReachable(address) {
  for (;;) {
    try {
      return await ask(address);
    } catch (trouble) {
      if (!trouble.mayPass) throw trouble;
      tellProblem(trouble.message);
      await wait(PAUSE);
      withdraw(trouble.message);
    }
  }
}
