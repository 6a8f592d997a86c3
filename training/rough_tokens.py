"""Words and sentences of raw text, roughly: only for silver labels. What reads for users is src/reading/words/tokens.cc."""
import re

WORD = re.compile(r"""
    https?://\S+[\w/] | www\.\S+[\w/] | [\w.+-]+@[\w-]+\.[\w.]+\w | [\#@]\w+
  | (?:[A-Za-z]\.){2,} | \b(?:dr|prof|mr|ir|drs|ing|nr|art|blz|ca|jl|st|mevr|dhr|resp|incl|excl|bijv|vgl|enz|etc|min|max|jr|sr)\.(?=\s)
  | \b[A-Z]\.(?=\s?[A-Z])
  | \d+(?:[.,:]\d+)*(?:e|de|ste)?\b | '[sknmt]\b | \w+(?:['’-]\w+)*['’]?(?<!['’]) | \w+-(?=\s) | \.{2,} | ''|,, | \S
""", re.X)
END = re.compile(r"^(?:[.!?…]|\.{3,})$")
CLOSE = set("\"”’'»)]") | {"''"}


def sentences(text):
    words = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
    out, i = [], 0
    for k, (w, a, b) in enumerate(words):
        out.append(w)
        if END.match(w) or (w in CLOSE and len(out) > 1 and END.match(out[-2])):
            after = words[k + 1] if k + 1 < len(words) else None
            if after and after[1] == b: continue
            if after and not (after[0][0].isupper() or after[0][0].isdigit() or after[0][0] in "\"“„‘'’-–«,"): continue
            yield out
            out = []
    if out: yield out
