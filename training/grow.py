#!/usr/bin/env python3
"""A trained parser in a larger network: new layers stand behind the old, new glances before them, and neither says anything yet.

    grow.py WORK NAME NEW --layers N --glances N
"""
import argparse
import torch
from model import Parser


def main():
    a = argparse.ArgumentParser()
    for name in ("work", "name", "new"): a.add_argument(name)
    a.add_argument("--layers", type=int, required=True), a.add_argument("--glances", type=int, required=True)
    args = a.parse_args()
    saved = torch.load(f"{args.work}/{args.name}.pt", weights_only=False)
    old = saved["config"]
    torch.manual_seed(5)
    model = Parser(**{**old, "layers": args.layers, "glances": args.glances})
    later = args.glances - old["glances"]  # glances stay before the layers they stood before, counted from the last
    weights = {}
    for k, v in saved["weights"].items():
        if k.startswith("encoder.glances."): k = f"encoder.glances.{int(k.split('.')[2]) + later}." + k.split(".", 3)[3]
        weights[k] = v
    model.load_state_dict(weights, strict=False)
    with torch.no_grad():
        for layer in model.encoder.layers[old["layers"]:]:
            layer.weight[:old["width"]] = 0
            layer.bias[:old["width"]] = 0
    torch.save({**saved, "weights": model.state_dict(), "config": model.config}, f"{args.work}/{args.new}.pt")


if __name__ == "__main__": main()
