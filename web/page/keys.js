// j and k walk the claims on screen, Enter opens (a link does so by itself), Esc closes.
import { state } from "./state.js";
import { closeWhy, lastOpener } from "./why.js";

/** @param {number} step */
function walk(step) {
  const links = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("main a[data-claim], main a[data-record]")
  );
  const list = [...links].filter((node) => node.getClientRects().length);
  if (!list.length) return;
  const focused = document.activeElement,
    at = list.findIndex((node) => node === focused),
    old = at < 0 ? list.findIndex((node) => node === lastOpener()) : at,
    first = step > 0 ? 0 : list.length - 1;
  const next = list[Math.min(list.length - 1, Math.max(0, old < 0 ? first : old + step))];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center", behavior: "auto" });
}

document.addEventListener("keydown", (e) => {
  const typing = e.target instanceof Element && /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
  if (e.ctrlKey || e.metaKey || e.altKey || typing) return;
  if (e.key === "j") walk(1);
  else if (e.key === "k") walk(-1);
  else if (e.key === "Escape" && state().get("c")) closeWhy();
  else return;
  e.preventDefault();
});
