// j and k walk the claims on screen, Enter opens (a link does so by itself), Esc closes.
function walk(step) {
  const list = [...document.querySelectorAll("main a[data-claim], main a[data-record]")].filter((node) => node.getClientRects().length);
  if (!list.length) return;
  const now = list.indexOf(document.activeElement), old = now < 0 ? list.indexOf(opener) : now;
  const next = list[Math.min(list.length - 1, Math.max(0, old < 0 ? (step > 0 ? 0 : list.length - 1) : old + step))];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center", behavior: "auto" });
}
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) return;
  if (e.key === "j") walk(1);
  else if (e.key === "k") walk(-1);
  else if (e.key === "Escape" && state().get("c")) closeWhy();
  else return;
  e.preventDefault();
});
