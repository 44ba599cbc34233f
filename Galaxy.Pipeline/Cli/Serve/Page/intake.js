// What is dropped, chosen or pasted goes to the server; its cards come back. One drop after the other.
import { stream } from './api.js';
import { batchesOf, inParallel } from './batches.js';
import { addCard, addProblem } from './collection.js';
import { element } from './element.js';
import { sortedByKind } from './kinds.js';
import { announce, tellNote, tellProblem } from './messages.js';
import { knowsModel, loadModel, modelKnown } from './model.js';
import { finish, isStopped, progressed, start } from './progress.js';
import { sendPictures } from './sending.js';
import { state } from './store.js';
import { counted, listed, number } from './words.js';

/** A request's share, so that the memory of browser and server stays small; browsers open six connections, and pictures need some. */
const BATCH = { count: 32, bytes: 64 * 1024 * 1024 };
const REQUESTS = 3;

const NOTHING = 'There is no file in this.';
const UNREAD = 'It could not be read. It may have been moved, or your account may not read it.';
const SWITCHED = 'The model was changed meanwhile. Send it again.';
const TABLE = 'is not needed here: the pictures are taken as they are.';

let before = Promise.resolve();

/** @param {import('./entries.js').Found[]} found Files of one drop. */
export function takeIn(found) {
  if (found.length === 0) tellProblem(NOTHING);
  for (const { path } of found.filter(one => one.file === null)) addProblem(path, UNREAD);
  const { pictures, catalogs, tables, others } = sortedByKind(found.filter(one => one.file !== null));
  const taken = pictures.length + catalogs.length;
  if (others.length > 0) tellLeftOut(others, taken + tables.length);
  if (pictures.length > 0) add({ kind: 'pictures', files: pictures });
  if (catalogs.length > 0) add({ kind: 'catalog', files: catalogs });
  if (tables.length > 0 && taken === 0) add({ kind: 'catalog', files: tables });
  else if (tables.length > 0) tellNote(`${namesOf(tables)} ${TABLE}`);
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
  const seen = { repeated: 0, answered: new Set(), began: performance.now() };
  try {
    await WAYS[source.kind](source.files, signal, seen);
  } catch (trouble) {
    if (!isStopped()) tellProblem(trouble.message);
  }
  if (seen.repeated > 0) tellNote(`${counted(seen.repeated, 'picture')} came twice, byte for byte: each has one card.`);
  const sentence = finish();
  if (isStopped()) tellStopped(sentence, source, seen);
  else announce(sentence);
}

/** Of pictures the rest can follow. A catalog begins anew: what was answered is answered once more. */
function tellStopped(sentence, source, seen) {
  const isOfPictures = source.kind === 'pictures';
  const rest = isOfPictures ? { ...source, files: source.files.filter(one => !seen.answered.has(one)) } : source;
  const goOn = event => {
    event.target.closest('.message').remove();
    enqueue(rest);
  };
  tellNote(sentence, element('button', { type: 'button', test: 'go-on', onclick: goOn }, isOfPictures ? 'Go on with the rest' : 'Begin again'));
}

const WAYS = {
  pictures: async (files, signal, seen) => {
    const limit = state.model?.limits?.pictureBytes ?? Infinity;
    const take = (card, one) => {
      seen.answered.add(one);
      return show(card, seen);
    };
    for (const one of files.filter(({ file }) => file.size > limit)) await take({ id: null, name: one.path, problem: tooLarge(limit) }, one);
    const batches = batchesOf(files.filter(({ file }) => file.size <= limit), BATCH);
    await inParallel(batches, REQUESTS, batch => sendPictures(batch, signal, take));
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
    else await show(line, seen);
  }
}

async function show(card, seen) {
  if (card.id === null) addProblem(card.name, card.problem);
  else if (!(await knowsModel(card.model))) addProblem(card.name, SWITCHED);
  else if (addCard(card, seen.began)) seen.repeated++;
  progressed(1);
}

/** Of a single picture its card says all, also if that is a file that merely claims to be a catalog. */
function tellCatalog({ catalog, pictures, findings }) {
  progressed(0, pictures);
  const read = pictures > 1 ? [`Read as ${catalog}: ${counted(pictures, 'picture')}.`] : [];
  const sentences = [...read, ...(findings ?? [])];
  if (sentences.length > 0) tellNote(sentences.join(' '));
}

function tellLeftOut(others, taken) {
  (taken > 0 ? tellNote : tellProblem)(`${namesOf(others)}: neither a picture nor a catalog that can be read.`);
}

function namesOf(files) {
  const more = files.length > 3 ? ` and ${number(files.length - 3)} more` : '';
  return `${listed(files.slice(0, 3).map(one => one.path))}${more}`;
}

const tooLarge = limit => `The file is larger than ${number(Math.floor(limit / 1e6))} MB, the most that is taken.`;
