// Requests to the page's own server. Addresses are relative, so that the page works below any path of a proxy.
import { readLines } from './ndjson.js';
import { lost, refused, Trouble } from './trouble.js';

/** Every post of the page has it: no other page can send it. */
const HEADERS = { 'X-Galaxy': '1' };

/** @returns {Promise<any>} The JSON of GET. */
export const read = (path, signal) => request(path, { signal }).then(json);

/** @returns {Promise<any>} The JSON of a request with a JSON body, or null if the answer is empty. */
export const send = (method, path, body) => request(path, jsonBody(method, body)).then(json);

/** @returns {Promise<string>} The text that answers a JSON body. */
export const fetchText = (path, body) => request(path, jsonBody('POST', body)).then(text);

/** @returns {Promise<void>} Fails as GET would. */
export const ask = path => request(path, { method: 'HEAD' }).then(() => {});

/**
 * The lines of an answer, as they come.
 * @param {FormData|null} form What is posted; null for GET.
 * @param {AbortSignal} signal
 */
export async function* stream(path, form, signal) {
  const response = await request(path, form ? { method: 'POST', headers: HEADERS, body: form, signal } : { signal });
  try {
    yield* readLines(response.body);
  } catch (error) {
    throw error instanceof SyntaxError ? new Trouble('The server broke off in the middle of an answer.', 0) : lost(error);
  }
}

/** The address of a picture as the network sees it: its orientation from 1 to 8, its longest side in pixels. */
export const pictureAddress = (id, { size, orientation = 1 } = {}) =>
  `api/pictures/${id}?${new URLSearchParams({ orientation, ...(size ? { size } : {}) })}`;

/** The address of a picture under the heat map of a class and of a layer, by their names. */
export const heatAddress = (id, { label, layer, orientation, size }) =>
  `api/pictures/${id}/heat?${new URLSearchParams({ class: label, layer, orientation, size })}`;

const jsonBody = (method, body) => ({
  method,
  headers: body === undefined ? HEADERS : { ...HEADERS, 'Content-Type': 'application/json' },
  body: body === undefined ? undefined : JSON.stringify(body),
});

async function request(path, init) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    throw lost(error);
  }
  if (!response.ok) throw await refused(response);
  return response;
}

async function json(response) {
  const body = await text(response);
  return body === '' ? null : JSON.parse(body);
}

/** A connection may break in the middle of an answer. */
const text = response => response.text().catch(error => { throw lost(error); });
