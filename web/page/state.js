// What is on screen stands in the address, so that every view can be linked and Back works.
//   v: view; i: incident; r: report; at: a span in it, in code points of its text; c: selected record;
//   side standing outlet question incident actor q dagger: choices; lang

export const state = () => new URLSearchParams(location.hash.slice(1));

/**
 * @param {Record<string, string | null>} changes
 * @param {string[]} [keep] what of the address stays
 */
export function address(changes, keep = ["lang"]) {
  const old = state(),
    next = new URLSearchParams();
  for (const key of keep) {
    const value = old.get(key);
    if (value) next.set(key, value);
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return "#" + next.toString();
}

/** @param {Record<string, string | null>} changes */
export const here = (changes) => address(changes, [...state().keys()]);

/** @param {string} href */
export function go(href) {
  location.hash = href;
}

/**
 * The same without a step back in the history.
 * @param {string} href
 */
export function goQuietly(href) {
  history.replaceState(null, "", href);
  window.dispatchEvent(new Event("hashchange"));
}
