// Standing as shape and word; colour only comes on top.
const SIGNS = { says: "●", own: "■", hears: "○", denies: "✕", confirms: "✓", opinion: "◇", speculates: "≈", plans: "▷", asks: "?" };
const standing = (st) => h("span", { class: "st st-" + st }, h("span", { "aria-hidden": "true", class: "sign" }, SIGNS[st]), " ", say("standing." + st));
const dagger = () => h("span", { class: "dagger" }, h("span", { "aria-hidden": "true" }, "†"), h("span", { class: "quiet-words" }, ` (${say("standing.unverified")})`));

function legend() {
  return h("p", { class: "legend" }, h("strong", null, say("legend.title") + ": "),
    Object.keys(SIGNS).map((st) => [standing(st), " "]), h("span", null, "† ", say("legend.dagger")));
}
