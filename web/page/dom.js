// Elements: the only way this page makes them. Words of reports become text nodes, never markup.
const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {Element} E
 * @param {E} node
 * @param {Props} props
 * @param {Child[]} children
 * @returns {E}
 */
function fill(node, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  const flat = /** @type {(Node | string | number | null | undefined | false)[]} */ (children.flat(6));
  for (const child of flat)
    if (child !== null && child !== undefined && child !== false)
      node.append(child instanceof Node ? child : String(child));
  return node;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props]
 * @param {Child[]} children
 */
export const h = (tag, props, ...children) => fill(document.createElement(tag), props ?? null, children);

/** @param {string} tag @param {Props} [props] @param {Child[]} children */
export const s = (tag, props, ...children) =>
  fill(document.createElementNS(SVG, tag), props ?? null, children);

// Control and direction marks are shown as such, so that they cannot reorder or hide anything.
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** @param {string | undefined} text */
export const visible = (text) =>
  (text ?? "").replace(HIDDEN, (c) => `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);

/** @param {string | undefined} lang */
export const langOf = (lang) => (lang && lang !== "und" ? lang : null);

/**
 * Words of a report: their own direction, their own language.
 * @param {string | undefined} text
 * @param {string} [lang]
 */
export const printed = (text, lang) =>
  h("bdi", { lang: langOf(lang) }, visible((text ?? "").replaceAll(" // ", " … ")));

/**
 * At most so many letters, cut at a word.
 * @param {string | undefined} text
 * @param {number} most
 */
export function short(text, most) {
  if (!text || text.length <= most) return text ?? "";
  const space = text.lastIndexOf(" ", most);
  return text.slice(0, space > most / 2 ? space : most) + " …";
}

/** @param {string} selector @returns {HTMLElement} */
export function element(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(selector);
  return found;
}
