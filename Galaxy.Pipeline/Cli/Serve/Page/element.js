// Makes elements of the document. Text is only ever text.

/**
 * @param {string} tag "div", or "div.some.classes".
 * @param {Record<string, any>} attributes Functions named on… listen; `test` names a hook for tests; false, null and undefined are left out.
 * @param {...(Node|string|null|false)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  if (classes.length > 0) made.className = classes.join(' ');
  return filled(made, attributes, children);
}

/** The same for drawings. */
export function drawing(tag, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** The element of the page with a hook. */
export const hook = (name, within = document) => within.querySelector(`[data-test="${name}"]`);

/** A list of choices: [value, text] each. */
export const options = choices => choices.map(([value, text]) => element('option', { value }, text));

/** Sets text only where it differs, so that readers are not told twice. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children.filter(child => child !== null && child !== false && child !== undefined));
  return made;
}

function setAttribute(made, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
  else if (name === 'test') made.dataset.test = value;
  else made.setAttribute(name, value === true ? '' : value);
}
