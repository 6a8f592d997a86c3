"""The C++ reader's own features, lower case and trees, called from Python; the shared library is compiled on first use."""
import ctypes, os, subprocess
import numpy as np
import fused

HERE = os.path.dirname(os.path.abspath(__file__))
SRC = os.path.join(HERE, "..", "src")
PARTS = [os.path.join(SRC, "reading/model", f) for f in ("features.cc", "letters.cc", "best_tree.cc")] + [os.path.join(HERE, f) for f in ("native.cc", "fused.cc", "neighbours.cc")]
HEADS = [os.path.join(HERE, "lanes.h")]


def load(work):
    path = os.path.join(work, "native.so")
    if not os.path.exists(path) or os.path.getmtime(path) < max(map(os.path.getmtime, PARTS + HEADS)):
        subprocess.check_call(["g++", "-std=c++20", "-O3", "-march=native", "-ffp-contract=off", "-shared", "-fPIC", "-I", SRC, "-o", f"{path}.{os.getpid()}", *PARTS])
        os.replace(f"{path}.{os.getpid()}", path)
    return ctypes.CDLL(path)


class Native:
    def __init__(self, work):
        self.lib = fused.lib = load(work)
        self.lib.hash_text.restype = ctypes.c_uint64
        self.lib.entropy.restype = self.lib.neighbours.restype = ctypes.c_double
        self.hashes, self.pieces, self.text = (ctypes.c_uint64 * 2)(), (ctypes.c_uint32 * 512)(), ctypes.create_string_buffer(4096)

    def features(self, form):
        """hash in lower case, hash as written, hashes of its pieces"""
        n = self.lib.features(form.encode(), self.hashes, self.pieces, 512)
        return self.hashes[0], self.hashes[1], np.array(self.pieces[:n], dtype=np.uint32)

    def hash(self, text):
        return self.lib.hash_text(text.encode())

    def lower(self, text):
        n = self.lib.lower_text(text.encode(), self.text, 4096)
        return self.text.raw[:n].decode()

    def trees(self, scores, lengths):
        """scores: sentences x words x (words + 1), float32; heads, 0 the root"""
        scores, lengths = np.ascontiguousarray(scores, dtype=np.float32), np.ascontiguousarray(lengths, dtype=np.int64)
        heads = np.zeros(scores.shape[:2], dtype=np.int32)
        p = lambda a: a.ctypes.data_as(ctypes.c_void_p)
        self.lib.best_trees(p(scores), p(lengths), scores.shape[0], scores.shape[1], p(heads))
        return heads
