"""The layout of a weights file, as src/reading/model/weights.cc reads it.

header   64 bytes: "WHREADER", version u32, sections u32, size of the file u64, XXH3-64 of all that follows the header u64, kind (16 characters), 16 unused
sections 40 bytes each: name (24 characters), offset u64, size u64; every section begins at a multiple of 64
product  NAME.weights: signed bytes in blocks of 16 outputs; within a block, for each four inputs, 16 times those four. NAME.shift (i32): -128 times the sum
         of each output's weights. NAME.scale (f32): weight of one step times step of the input. NAME.bias (f32)
"""
import os, struct
import numpy as np
import xxhash

VERSION = 2


def write(path, kind, sections):
    names = list(sections)
    blobs = [s.encode() if isinstance(s, str) else np.ascontiguousarray(s).tobytes() for s in sections.values()]
    at, table, body = 64 + 40 * len(names), b"", b""
    start = -(-at // 64) * 64
    offset = start
    for name, blob in zip(names, blobs):
        table += struct.pack("<24sQQ", name.encode(), offset, len(blob))
        body += blob + b"\0" * (-len(blob) % 64)
        offset += len(blob) + (-len(blob) % 64)
    rest = table + b"\0" * (start - at) + body
    header = struct.pack("<8sIIQQ16s16x", b"WHREADER", VERSION, len(names), 64 + len(rest), xxhash.xxh3_64_intdigest(rest), kind.encode())
    with open(path + ".tmp", "wb") as f: f.write(header + rest)
    os.replace(path + ".tmp", path)
    return xxhash.xxh3_64_hexdigest(rest)


def steps(w):
    """The step of each row: so that a byte holds every weight, and two neighbours of one sign add up to at most 128 steps (kernel.h: paired)."""
    pairs = w.reshape(len(w), -1, 2)
    most = np.maximum(np.maximum(pairs, 0).sum(2), np.maximum(-pairs, 0).sum(2)).max(1)
    return np.maximum(most, 1e-8) / 127


def product(out, name, weight, bias, parts=None, step=1 / 24):
    """Adds the sections of a product. parts: sizes of the groups of outputs, each of which begins at a multiple of 16; gives where."""
    places, rows, extra, at = [], [], [], 0
    for size in parts or [weight.shape[0]]:
        wide = -(-size // 16) * 16
        places.append((sum(len(r) for r in rows), size))
        w, b = np.zeros((wide, weight.shape[1]), np.float32), np.zeros(wide, np.float32)
        w[:size], b[:size] = weight[at:at + size], bias[at:at + size]
        rows.append(w), extra.append(b)
        at += size
    w, b = np.concatenate(rows), np.concatenate(extra)
    scale = steps(w)
    q = np.rint(w / scale[:, None]).astype(np.int8)
    out[name + ".weights"] = q.reshape(len(q) // 16, 16, -1, 4).transpose(0, 2, 1, 3)
    out[name + ".shift"] = (-128 * q.astype(np.int32).sum(1)).astype(np.int32)
    out[name + ".scale"] = (scale * step).astype(np.float32)
    out[name + ".bias"] = b
    return places


def table(out, weight):
    """The embedding, each row in steps of its own."""
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / 127
    out["embedding.rows"] = np.rint(weight / scale[:, None]).astype(np.int8)
    out["embedding.scale"] = scale.astype(np.float32)
