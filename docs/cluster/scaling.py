#!/usr/bin/env python3
"""Weak scaling of a training step, calculated from measured times and the sizes of what ranks exchange (docs/cluster.md).

Every rank has one shard of 64 images, so a batch is 64 images times the number of ranks. Assumptions:
- the time to compute a step is the measured one: kernels on samples, and each rank's panels for the whole batch, do not change with the number of ranks;
- all links have the full speed in both directions, and switches do not slow them down; 90 % of it carries data;
- a message costs 15 microseconds before its first byte; an allgather is a ring of ranks - 1 messages;
- exchange and computing do not overlap;
- an input gradient that passes from rank to rank goes in two groups of columns for each rank, so that its last rank begins (ranks - 1) / (2 ranks)
  of its own time late; its last rank then sends the others their rows.
"""

BATCH = 64
LATENCY = 15e-6
EFFICIENCY = 0.9
FLOAT = 4
RANKS = (1, 2, 4, 8, 16, 32, 64)
NETWORKS_GBIT = (25, 100)

# One quiet core of Zen 5 each, by `galaxy bench --ranks --threads 1`.
# seconds: of a step. The rest are floats, as `bench --ranks` counts them: G, gradients of a shard; D, a row into the first dense layer; M, rows of norms
# (both passes); dense: (units, inputs) of each layer that is divided by panels, with whether its input is a map.
NETWORKS = {
    "GalaxyNet": dict(seconds=0.0211, G=23_904, D=4096, M=[], dense=[(1024, 4096, True), (128, 1024, True)]),
    "GalaxyTurns": dict(seconds=0.262, G=1_200_384, D=32, M=[20] * 16, dense=[]),
}


def gather(floats_each, ranks, speed):
    """Seconds of an allgather in which each rank has so many floats."""
    return (ranks - 1) * (LATENCY + FLOAT * floats_each / speed)


def exchange(network, ranks, gbit):
    """Seconds of all exchanges of a step."""
    speed = gbit * 1e9 / 8 * EFFICIENCY
    seconds = gather(network["G"], ranks, speed) + gather(BATCH * network["D"], ranks, speed)
    if network["M"]:
        seconds += sum(gather(BATCH * row, ranks, speed) for row in network["M"])
    for units, inputs, is_summed in network["dense"]:
        seconds += gather(BATCH * units, ranks, speed)
        if is_summed and ranks > 1:
            late = 1 + (ranks - 1) / (2 * ranks)
            passed = 2 * ranks * LATENCY + FLOAT * BATCH * ranks * inputs / speed
            handed_out = (ranks - 1) * (LATENCY + FLOAT * BATCH * inputs / speed)
            seconds += late * passed + handed_out
    return seconds


def main():
    heads = [f"{name}, {gbit} Gbit/s" for name in NETWORKS for gbit in NETWORKS_GBIT]
    print("| ranks | " + " | ".join(heads) + " |")
    print("|---|" + "---|" * len(heads))
    for ranks in RANKS:
        cells = []
        for network in NETWORKS.values():
            for gbit in NETWORKS_GBIT:
                extra = exchange(network, ranks, gbit)
                efficiency = network["seconds"] / (network["seconds"] + extra)
                cells.append(f"{extra * 1e3:.1f} ms, {efficiency * 100:.0f} %, {ranks * efficiency:.1f}×")
        print(f"| {ranks} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
