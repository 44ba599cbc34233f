// Starts the page.
import { read } from './api.js';
import { startCards } from './cards.js';
import { startDrop } from './drop.js';
import { hook, setText } from './element.js';
import { tellProblem } from './messages.js';
import { startProgress } from './progress.js';
import { change, listen, state } from './store.js';
import { startToolbar } from './toolbar.js';
import { startWelcome } from './welcome.js';

listen(['model'], () => setText(hook('served'), `answers by ${state.model.name}`));
startWelcome();
startDrop();
startProgress();
startToolbar();
startCards();

try {
  const model = await read('api/model');
  change('model', { model, labelClasses: model.classes });
} catch (trouble) {
  tellProblem(trouble.message);
}
