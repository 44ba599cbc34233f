// Takes files in: by drop anywhere on the page, by choosers, by paste.
import { hook } from './element.js';
import { filesOfChooser, filesOfDrop } from './entries.js';
import { takeExamples, takeIn } from './intake.js';
import { tellProblem } from './messages.js';

const REFUSED = 'A link or text was dropped, not a file. Save the picture first, then drop the file.';

/** Connects drop, choosers and paste. */
export function startDrop() {
  connectChooser('choose-pictures', 'input-pictures');
  connectChooser('choose-folder', 'input-folder');
  hook('try-examples').addEventListener('click', takeExamples);
  addEventListener('dragenter', event => mark(event, true));
  addEventListener('dragover', event => mark(event, true));
  addEventListener('dragleave', event => event.relatedTarget === null && mark(event, false));
  addEventListener('drop', drop);
  addEventListener('paste', paste);
}

function connectChooser(button, input) {
  const chooser = hook(input);
  hook(button).addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    takeIn(filesOfChooser(chooser.files));
    chooser.value = '';
  });
}

function mark(event, isOver) {
  event.preventDefault();
  document.body.classList.toggle('dropping', isOver);
}

async function drop(event) {
  mark(event, false);
  const { dataTransfer } = event;
  if (![...dataTransfer.types].includes('Files')) {
    tellProblem(REFUSED);
    return;
  }
  takeIn(await filesOfDrop(dataTransfer));
}

function paste(event) {
  if (event.target.closest?.('input, textarea')) return;
  const files = [...event.clipboardData.files];
  if (files.length === 0) return;
  event.preventDefault();
  takeIn(files.map(file => ({ path: files.length === 1 ? nameOfPasted(file) : file.name, file })));
}

/** Browsers call every pasted picture image.png. */
const nameOfPasted = file => (file.name === 'image.png' ? `pasted ${new Date().toLocaleTimeString('en-GB')}.png` : file.name);
