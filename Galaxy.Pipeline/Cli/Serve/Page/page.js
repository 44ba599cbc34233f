// Starts the page.
import { read } from './api.js';
import { startCards } from './cards.js';
import { startDetail } from './detail.js';
import { startDrop } from './drop.js';
import { hook, setText } from './element.js';
import { startKeys } from './keys.js';
import { startLabeling } from './labeling.js';
import { startLabels } from './labels.js';
import { tellProblem } from './messages.js';
import { startProgress } from './progress.js';
import { change, listen, state } from './store.js';
import { startToolbar } from './toolbar.js';
import { startWelcome } from './welcome.js';
import { startWho } from './who.js';

listen(['model'], () => setText(hook('served'), `answers by ${state.model.name}`));
startWelcome();
startDrop();
startProgress();
startToolbar();
startCards();
startLabels();
startDetail();
startLabeling();
startWho();
startKeys();

try {
  const model = await read('api/model');
  change('model', { model });
} catch (trouble) {
  tellProblem(trouble.message);
}
