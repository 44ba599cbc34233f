// Sends one request of pictures. What was not answered when the connection broke is sent again once the server is back.
import { read, stream } from './api.js';
import { tellProblem, withdraw } from './messages.js';
import { wait } from './waiting.js';

/** How often a request is tried while the server is there: a file may have changed, or be more than the server takes. */
const TRIES = 3;
const NOT_SENT = 'The file could not be sent: it may have been changed or moved, or be more than the server takes.';

/**
 * @param {import('./entries.js').Found[]} batch
 * @param {AbortSignal} signal
 * @param {(card: object, one: import('./entries.js').Found) => Promise<void>} show Is called once for each file.
 */
export async function sendPictures(batch, signal, show) {
  const rest = new Map(batch.map(one => [one.path, one]));
  const take = (path, card) => {
    const one = rest.get(path);
    rest.delete(path);
    return show(card, one);
  };
  const fail = async problem => {
    for (const name of rest.keys()) await take(name, { id: null, name, problem });
  };
  for (let tries = 1; rest.size > 0; tries++) {
    try {
      const renamed = [];
      for await (const card of stream('api/pictures', formOf(rest.values()), signal)) {
        if (rest.has(card.name)) await take(card.name, card);
        else renamed.push(card);
      }
      if (renamed.length === rest.size) return await takeAll(renamed, rest, take);
      if (rest.size > 1) return await sendOneByOne(rest, signal, show);
      await fail('The server gave no answer for this file.');
    } catch (trouble) {
      if (trouble.name === 'AbortError' || trouble.status === 401) throw trouble;
      if (trouble.status === 0 && tries < TRIES) await untilReachable(trouble.message, signal);
      else if (rest.size > 1) return sendOneByOne(rest, signal, show);
      else await fail(trouble.status === 0 ? NOT_SENT : trouble.message);
    }
  }
}

/** The server shows some names otherwise, such as those with unseen letters. Then what has no file and what has no card belong together. */
async function takeAll(cards, rest, take) {
  for (const path of [...rest.keys()]) await take(path, cards.shift());
}

async function sendOneByOne(rest, signal, show) {
  for (const one of rest.values()) await sendPictures([one], signal, show);
}

function formOf(files) {
  const form = new FormData();
  for (const { path, file } of files) form.append('file', file, path);
  return form;
}

async function untilReachable(sentence, signal) {
  for (;;) {
    try {
      await read('api/health', signal);
      withdraw(sentence);
      return;
    } catch (trouble) {
      if (trouble.name === 'AbortError') throw trouble;
      tellProblem(sentence);
      await wait(2000, signal);
    }
  }
}
