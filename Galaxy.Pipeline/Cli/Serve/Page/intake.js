// What is dropped, chosen or pasted goes to the server; its cards come back. One drop after the other.
import { stream } from './api.js';
import { batchesOf, inParallel } from './batches.js';
import { addCard, addProblem } from './collection.js';
import { sortedByKind } from './kinds.js';
import { announce, tellNote, tellProblem } from './messages.js';
import { loadModel, modelKnown } from './model.js';
import { finish, isStopped, progressed, start } from './progress.js';
import { sendPictures } from './sending.js';
import { state } from './store.js';
import { counted, listed, number } from './words.js';

/** A request's share, so that the memory of browser and server stays small; browsers open six connections, and pictures need some. */
const BATCH = { count: 32, bytes: 64 * 1024 * 1024 };
const REQUESTS = 3;

const NOTHING = 'There is no file in this.';

let before = Promise.resolve();

/** @param {import('./entries.js').Found[]} found Files of one drop. */
export function takeIn(found) {
  if (found.length === 0) tellProblem(NOTHING);
  const { pictures, catalogs, others } = sortedByKind(found);
  if (others.length > 0) tellLeftOut(others, pictures.length + catalogs.length);
  if (catalogs.length > 0) add({ kind: 'catalog', files: [...catalogs, ...pictures] });
  else if (pictures.length > 0) add({ kind: 'pictures', files: pictures });
}

/** Asks for the ten simulated galaxies. */
export const takeExamples = () => add({ kind: 'examples', files: [] });

/** Sends everything again, to the model that is served now. */
export function takeAgain() {
  before = before.then(loadModel);
  for (const source of state.sources) enqueue(source);
}

function add(source) {
  state.sources = [...state.sources.filter(other => other.kind !== 'examples' || source.kind !== 'examples'), source];
  enqueue(source);
}

function enqueue(source) {
  before = before.then(modelKnown).then(() => classify(source));
}

async function classify(source) {
  const signal = start(source.kind === 'pictures' ? source.files.length : null);
  const seen = { repeated: 0 };
  try {
    await WAYS[source.kind](source.files, signal, seen);
  } catch (trouble) {
    if (!isStopped()) tellProblem(trouble.message);
  }
  if (seen.repeated > 0) tellNote(`${counted(seen.repeated, 'picture')} came twice, byte for byte: each has one card.`);
  const sentence = finish();
  if (isStopped()) tellNote(sentence);
  else announce(sentence);
}

const WAYS = {
  pictures: (files, signal, seen) => {
    const limit = state.model?.limits?.pictureBytes ?? Infinity;
    for (const { path } of files.filter(one => one.file.size > limit)) show({ id: null, name: path, problem: tooLarge(limit) }, seen);
    const batches = batchesOf(files.filter(one => one.file.size <= limit), BATCH);
    return inParallel(batches, REQUESTS, batch => sendPictures(batch, signal, card => show(card, seen)));
  },
  catalog: async (files, signal, seen) => {
    const form = new FormData();
    for (const { path, file } of files) form.append('file', file, path);
    await gather(stream('api/catalogs', form, signal), seen);
  },
  examples: (files, signal, seen) => gather(stream('api/examples', null, signal), seen),
};

async function gather(lines, seen) {
  for await (const line of lines) {
    if (line.catalog !== undefined) tellCatalog(line);
    else show(line, seen);
  }
}

function show(card, seen) {
  if (card.id === null) addProblem(card.name, card.problem);
  else if (addCard(card)) seen.repeated++;
  progressed(1);
}

function tellCatalog({ catalog, pictures, findings }) {
  progressed(0, pictures);
  tellNote([`Read as ${catalog}: ${number(pictures)}.`, ...(findings ?? [])].join(' '));
}

function tellLeftOut(others, taken) {
  const names = listed(others.slice(0, 3).map(one => one.path));
  const more = others.length > 3 ? ` and ${number(others.length - 3)} more` : '';
  const told = `${names}${more}: neither a picture nor a catalog that can be read.`;
  (taken > 0 ? tellNote : tellProblem)(told);
}

const tooLarge = limit => `The file is larger than ${number(Math.floor(limit / 1024 / 1024))} MB, the most that is taken.`;
