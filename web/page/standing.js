// Standing as shape and word; colour only comes on top.
import { meta } from "./data.js";
import { h } from "./dom.js";
import { say } from "./words.js";

/** @param {string} st */
export const sign = (st) => meta().standings.find(([name]) => name === st)?.[1] ?? "";

/** @param {string} st */
export const standing = (st) =>
  h(
    "span",
    { class: "st st-" + st },
    h("span", { "aria-hidden": "true", class: "sign" }, sign(st)),
    " ",
    standingName(st),
  );

/** @param {string} st */
export const standingName = (st) => say("standing." + st);

export const dagger = () =>
  h(
    "span",
    { class: "dagger" },
    h("span", { "aria-hidden": "true" }, "†"),
    h("span", { class: "quiet-words" }, ` (${say("standing.unverified")})`),
  );

export const legend = () =>
  h(
    "p",
    { class: "legend" },
    h("strong", null, say("legend.title") + ": "),
    meta().standings.map(([st]) => [standing(st), " "]),
    h("span", null, "† ", say("legend.dagger")),
  );
