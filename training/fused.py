"""What the encoder does between its matrix products, each in one pass (fused.cc), with the way back."""
import ctypes
import torch

lib = None  # put here by native.Native


def call(name, *given):
    return getattr(lib, name)(*[ctypes.c_void_p(g.data_ptr()) if torch.is_tensor(g) else ctypes.c_float(g) if isinstance(g, float) else ctypes.c_int(g) for g in given])


class Look(torch.autograd.Function):
    """sentence, word, n -> sentence, word, 3n: each word between its neighbours, normalised, dropped and rounded as asked; step 0: not rounded"""
    @staticmethod
    def forward(ctx, x, lengths, normal, drop, step):
        x, (b, t, n) = x.contiguous(), x.shape
        ctx.given = bool(normal), float(drop), int(torch.randint(2 ** 31, ())) if drop else 0
        hat, root, out = torch.empty_like(x), torch.empty(b, t), torch.empty(b, t, 3 * n)
        call("look_forward", x, lengths, b, t, n, *ctx.given, float(step), hat, root, out)
        ctx.save_for_backward(hat, root, lengths)
        return out

    @staticmethod
    def backward(ctx, g):
        hat, root, lengths = ctx.saved_tensors
        d = torch.empty_like(hat)
        call("look_backward", g.contiguous(), hat, root, lengths, *hat.shape, *ctx.given, d)
        return d, None, None, None, None


class Cell(torch.autograd.Function):
    """sentence, word, 2n (z and f) -> sentence, word, n: what the recurrence makes of them"""
    @staticmethod
    def forward(ctx, y, lengths):
        y, (b, t, n2) = y.contiguous(), y.shape
        zf, h = torch.empty_like(y), torch.empty(b, t, n2 // 2)
        call("cell_forward", y, lengths, b, t, n2 // 2, zf, h)
        ctx.save_for_backward(zf, h, lengths)
        return h

    @staticmethod
    def backward(ctx, g):
        zf, h, lengths = ctx.saved_tensors
        d = torch.empty_like(zf)
        call("cell_backward", g.contiguous(), zf, h, lengths, *h.shape, d)
        return d, None


class Entropy(torch.autograd.Function):
    """mean cross-entropy of rows of scores with smoothed targets; rows with target -1 do not count"""
    @staticmethod
    def forward(ctx, x, targets, smooth):
        x, targets = x.contiguous(), targets.contiguous()
        gradient = torch.empty_like(x)
        total = call("entropy", x, targets, *x.shape, float(smooth), gradient)
        ctx.count = max(1, int((targets >= 0).sum()))
        ctx.save_for_backward(gradient)
        return torch.tensor(total / ctx.count, dtype=torch.float32)

    @staticmethod
    def backward(ctx, g): return ctx.saved_tensors[0] * (g / ctx.count), None, None
