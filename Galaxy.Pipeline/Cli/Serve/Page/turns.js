// The same galaxy turned and mirrored: a galaxy has no upright, so the answers should agree.
import { offerForgotten } from './again.js';
import { pictureAddress, read } from './api.js';
import { element, hook, setText } from './element.js';
import { percent } from './words.js';

const INTENT = 'A galaxy has no upright: turned and mirrored, it should get the same answer.';

/**
 * @param {AbortSignal} signal Ends the request when another galaxy is shown.
 * @param {(orientation: number) => void} turn Shows the picture and its heat map in an orientation.
 */
export async function showTurns(card, signal, turn) {
  setText(hook('turns-note'), INTENT);
  hook('turns').replaceChildren();
  try {
    const { orientations, same } = await read(`api/pictures/${card.id}/turns`, signal);
    setText(hook('turns-note'), `${INTENT} ${agreement(same, orientations.length)}`);
    hook('turns').replaceChildren(...orientations.map(turned => turnButton(card, turned, turn)));
  } catch (trouble) {
    if (trouble.status === 404) offerForgotten();
    if (trouble.name !== 'AbortError') setText(hook('turns-note'), trouble.message);
  }
}

const agreement = (same, count) => (same === count ? `All ${count} answers are the same.` : `${same} of ${count} answers are the same.`);

function turnButton(card, { orientation, name, class: answer, probability }, turn) {
  const differs = answer !== card.class;
  return element('button.turn', {
    type: 'button', test: 'turn', 'data-orientation': orientation, 'aria-pressed': String(orientation === 1),
    onclick: event => {
      for (const other of hook('turns').children) other.setAttribute('aria-pressed', other === event.currentTarget);
      turn(orientation);
    },
  },
  element('img', { alt: '', src: pictureAddress(card.id, { size: 96, orientation }) }),
  element('span.turn-name', {}, name),
  element(differs ? 'span.turn-answer.differs' : 'span.turn-answer', {}, `${differs ? '≠ ' : ''}${answer} ${percent(probability, 0)}`));
}
