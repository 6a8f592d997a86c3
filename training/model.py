"""The network: hashed words -> gated convolution -> bidirectional quasi-recurrent layers -> tags, lemma edit, arcs, relations.

Everything that enters a matrix product is normalised, so that the C++ reader can hold it in a signed byte with a fixed step of 1/24;
`quantize` rounds inputs and weights in training as the reader will.
"""
import torch
from torch import nn
import torch.nn.functional as F
import fused

NORM_STEP = 1 / 24
FAR = 16  # distances are told apart up to here; each word says which it likes, as dependent and as head


def rounded(x):
    return x + ((x / NORM_STEP).round().clamp(-127, 127) * NORM_STEP - x).detach()


def rounded_rows(w):
    pairs = w.detach().reshape(len(w), -1, 2)  # as in weights.steps
    step = torch.maximum(pairs.relu().sum(2), (-pairs).relu().sum(2)).amax(1, keepdim=True).clamp_min(1e-8) / 127
    return w + ((w / step).round() * step - w).detach()


class Product(nn.Linear):
    quantize = False

    def forward(self, x):
        return self.of_rounded(rounded(x) if self.quantize else x)

    def of_rounded(self, x):
        """of what is rounded already, if it is to be"""
        return F.linear(x, rounded_rows(self.weight) if self.quantize else self.weight, self.bias)

    def window(self, x, lengths, normal, drop):
        """of each word between its neighbours"""
        return self.of_rounded(fused.Look.apply(x, lengths, normal, drop, NORM_STEP if self.quantize else 0.0))


def norm(x): return F.layer_norm(x, x.shape[-1:])


class Distances(nn.Module):
    """How well each word likes heads that stand so far away, and words that hang on it from so far."""
    SIZES = dict(far_dep=2 * FAR + 2, far_head=2 * FAR + 1)  # far_dep: the root last

    @staticmethod
    def scores(parts):
        """sentence, word, head (0: root)"""
        b, t, _ = parts["far_dep"].shape
        at = torch.arange(t)
        far = ((at[None, :] - at[:, None]).clamp(-FAR, FAR) + FAR).expand(b, t, t)  # dependent, head
        words = parts["far_dep"].gather(2, far) + parts["far_head"].gather(2, far.transpose(1, 2)).transpose(1, 2)
        return torch.cat([parts["far_dep"][:, :, -1:], words], 2)


class Glance(nn.Module):
    """Between two layers each word looks at what seems to be its head and at what seems to hang on it: a first guess of the tree."""
    SIZE = 64

    def __init__(self, width):
        super().__init__()
        self.parts = dict(dep=self.SIZE, head=self.SIZE, up=self.SIZE, down=self.SIZE, **Distances.SIZES)
        self.ask = Product(width, sum(self.parts.values()))
        self.tell = Product(2 * self.SIZE, width)
        nn.init.zeros_(self.tell.weight), nn.init.zeros_(self.tell.bias)
        self.sharp = nn.Parameter(torch.tensor(0.1))
        self.guess = None

    def forward(self, x, batch, quantize):
        p = dict(zip(self.parts, self.ask(norm(x) * batch.mask[:, :, None]).split(list(self.parts.values()), 2)))
        scores, n = Distances.scores(p), (lambda v: rounded(norm(v)) if quantize else norm(v))
        words = self.sharp * (n(p["dep"]) @ n(p["head"]).transpose(1, 2))
        scores = (scores + F.pad(words, (1, 0))).masked_fill(~batch.allowed, -1e9)
        self.guess = F.log_softmax(scores, -1)
        share = self.guess.exp()[:, :, 1:] * batch.mask[:, :, None]
        return x + self.tell(norm(torch.cat([share @ p["up"], share.transpose(1, 2) @ p["down"]], 2)))


class Encoder(nn.Module):
    def __init__(self, rows, embed, width, layers, drop, glances=0):
        super().__init__()
        self.bag = nn.EmbeddingBag(rows, embed, mode="sum", sparse=True)
        nn.init.normal_(self.bag.weight, std=0.1)
        self.conv = Product(3 * embed, 2 * width)
        self.layers = nn.ModuleList(Product(3 * width, 2 * width) for _ in range(layers))
        for q in self.layers: nn.init.constant_(q.bias[width:], 1.0)  # remember at first
        self.glances = nn.ModuleList(Glance(width) for _ in range(glances))  # before the last layers, one each
        self.width, self.drop = width, drop

    quantize = False

    def forward(self, batch):
        types = self.bag(batch.rows, batch.offsets, per_sample_weights=batch.weights)
        x = norm(types)[batch.words] * batch.mask[:, :, None]
        return self.encode(x, batch)

    def encode(self, x, batch):
        drop = self.drop if self.training else 0.0
        a, b = self.conv.window(x, batch.lengths, False, drop).chunk(2, 2)
        x = a * torch.sigmoid(b)
        for i, q in enumerate(self.layers):
            at = i - len(self.layers) + len(self.glances)
            if at >= 0: x = self.glances[at](x, batch, self.quantize)
            x = x + fused.Cell.apply(q.window(x, batch.lengths, True, drop), batch.lengths)
        return norm(x) * batch.mask[:, :, None]


class Parser(nn.Module):
    SIZES = dict(dep=128, head=128, rel_dep=96, rel_head=96, lemma=96)

    def __init__(self, rows, n, embed=128, width=256, layers=3, drop=0.2, glances=2):
        """n: number of classes of upos, xpos, script, split, deprel"""
        super().__init__()
        self.config = dict(rows=rows, n=n, embed=embed, width=width, layers=layers, drop=drop, glances=glances)
        self.encoder = Encoder(rows, embed, width, layers, drop, glances)
        self.parts = dict(upos=n["upos"], xpos=n["xpos"], split=n["split"], **self.SIZES, **Distances.SIZES)
        self.heads = Product(width, sum(self.parts.values()))
        self.script = Product(self.SIZES["lemma"], n["script"])
        self.deprel = Product(2 * self.SIZES["rel_dep"], n["deprel"])
        self.root = nn.Parameter(torch.randn(self.SIZES["head"]) * 0.1)
        self.root_rel = nn.Parameter(torch.randn(self.SIZES["rel_head"]) * 0.1)
        self.sharp = nn.Parameter(torch.tensor(0.3))
        self.drop = drop

    @staticmethod
    def fresh(words, labels, **config):
        """one that has learnt nothing yet"""
        return Parser(words.size, {k: len(labels[k]) for k in ("upos", "xpos", "script", "split", "deprel")}, **config)

    @staticmethod
    def load(work, name):
        """the one in WORK/NAME.pt, to be used and not trained"""
        saved = torch.load(f"{work}/{name}.pt", weights_only=False)
        model = Parser(**saved["config"])
        model.load_state_dict(saved["weights"])
        return model.eval()

    def save(self, work, name, labels, weights=None):
        """as WORK/NAME.pt, its own weights or others for the same network"""
        torch.save(dict(weights=weights or self.state_dict(), config=self.config, labels=labels), f"{work}/{name}.pt")

    def begin_from(self, work, name): self.load_state_dict(torch.load(f"{work}/{name}.pt")["weights"])

    def set_quantize(self, on):
        for m in self.modules():
            if isinstance(m, Product): m.quantize = on
        self.quantize = self.encoder.quantize = on

    quantize = False

    def norm(self, x):
        x = norm(x)
        return rounded(x) if self.quantize else x

    def forward(self, batch):
        x = self.encoder(batch)
        parts = dict(zip(self.parts, self.heads(F.dropout(x, self.drop, self.training)).split(list(self.parts.values()), 2)))
        return parts

    def arcs(self, parts, batch):
        """sentence, word, head (0: root): scores"""
        dep, head = self.norm(parts["dep"]), self.norm(parts["head"])
        b, t, d = head.shape
        head = torch.cat([self.norm(self.root).expand(b, 1, d), head], 1)
        scores = self.sharp * (dep @ head.transpose(1, 2)) + Distances.scores(parts)
        return scores.masked_fill(~batch.allowed, -1e9)

    def relations(self, parts, heads):
        """logits of the relations, given heads (sentence, word): 0 the root"""
        dep, head = self.norm(parts["rel_dep"]), self.norm(parts["rel_head"])
        b, t, d = head.shape
        head = torch.cat([self.norm(self.root_rel).expand(b, 1, d), head], 1)
        head = head.gather(1, heads[:, :, None].expand(b, t, d))
        return self.deprel(torch.cat([dep * head, dep + head], 2))

    def scripts(self, parts): return self.script(self.norm(parts["lemma"]))
