// What is on screen stands in the address, so that every view can be linked and Back works.
//   v: view; i: incident; r: report; at: span in it; c: selected record; side standing outlet question actor q dagger silent: choices; lang
const state = () => new URLSearchParams(location.hash.slice(1));
const CHOICES = ["side", "standing", "outlet", "incident", "question", "actor", "dagger", "silent", "q"];
function address(changes, keep) {
  const old = state();
  const next = new URLSearchParams();
  for (const key of keep ?? ["lang"]) if (old.get(key)) next.set(key, old.get(key));
  for (const [key, value] of Object.entries(changes)) value === null || value === "" ? next.delete(key) : next.set(key, value);
  return "#" + next.toString();
}
const everything = () => [...state().keys()];
const here = (changes) => address(changes, everything());
function go(href, quietly) {
  if (quietly) history.replaceState(null, "", href), show();
  else location.hash = href;
}
