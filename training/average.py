#!/usr/bin/env python3
"""The weighted mean of parsers that descend from one another: often a little better than each.

    average.py WORK OUT NAME=SHARE NAME=SHARE …
"""
import sys
import torch


def main(work, out, *parts):
    parts = [(name, float(share)) for name, share in (p.split("=") for p in parts)]
    saved = [torch.load(f"{work}/{name}.pt", weights_only=False) for name, _ in parts]
    weights = {k: sum(share * s["weights"][k] for s, (_, share) in zip(saved, parts)) for k in saved[0]["weights"]}
    torch.save({**saved[0], "weights": weights}, f"{work}/{out}.pt")


if __name__ == "__main__": main(*sys.argv[1:])
