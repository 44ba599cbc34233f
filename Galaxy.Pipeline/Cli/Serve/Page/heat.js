// Where the network looked: a heat map above the picture, for a class and a layer.
import { heatAddress } from './api.js';
import { hook, options, setText } from './element.js';

const tools = () => ['heat-toggle', 'heat-class', 'heat-layer', 'heat-opacity'].map(name => hook(name));

/** Longest side of the large picture and of its heat map, in pixels. */
export const SIDE = 512;

let shown = null;

/** Connects the tools of the heat map. */
export function startHeat() {
  const [toggle, classes, layers, opacity] = tools();
  for (const tool of [toggle, classes, layers]) tool.addEventListener('change', draw);
  opacity.addEventListener('input', () => { hook('heat-picture').style.opacity = opacity.value / 100; });
  const picture = hook('heat-picture');
  picture.addEventListener('load', () => told(''));
  picture.addEventListener('error', () => {
    picture.hidden = true;
    picture.removeAttribute('src');
    told('The heat map could not be made.');
  });
}

/** Shows the heat map of a card: of its answer, by the last layer, unless the reader chose otherwise for this card. */
export function showHeat(card, orientation) {
  const [, classes, layers] = tools();
  if (shown?.card.id !== card.id || shown.card.class !== card.class) {
    classes.replaceChildren(...options(card.classes.map(name => [name, name])));
    classes.value = card.class;
    fillLayers(layers, card.layers);
  }
  shown = { card, orientation };
  draw();
}

/** The chosen layer stays from card to card. */
function fillLayers(select, names) {
  if (select.dataset.names === names.join()) return;
  select.dataset.names = names.join();
  select.replaceChildren(...options(names.map((name, index) => [name, layerText(name, index, names.length)])));
  select.value = names.at(-1);
}

/** The first layer sees a few pixels at a time, the last one most of the galaxy. */
function layerText(name, index, count) {
  if (index === count - 1) return `whole shapes (${name})`;
  return index === 0 ? `fine details (${name})` : `parts, step ${index + 1} of ${count} (${name})`;
}

function draw() {
  const [toggle, classes, layers] = tools();
  const picture = hook('heat-picture');
  picture.hidden = !toggle.checked;
  for (const tool of tools().slice(1)) tool.disabled = !toggle.checked;
  if (!toggle.checked) return told('');
  const address = heatAddress(shown.card.id, { label: classes.value, layer: layers.value, orientation: shown.orientation, size: SIDE });
  if (picture.getAttribute('src') === address) return;
  told('Looking …');
  picture.src = address;
  picture.alt = `Heat map: where the network looked for ${classes.value}`;
}

const told = sentence => setText(hook('heat-state'), sentence);
