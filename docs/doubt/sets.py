#!/usr/bin/env python3
"""Compares sets of classes with a promise: python3 sets.py predictions.csv [LEVEL] [FITTED] [REPEATS]

The test and validation pictures of a run's predictions.csv are split REPEATS times (300) at random: FITTED of them (200) fit the sets, the others test them.
LEVEL is the promise (0.95). Groups of classes are as in ADR 27. Needs numpy.
"""
import csv
import sys

import numpy as np


def read(path):
    """Probabilities [pictures × classes] and true classes."""
    rows = list(csv.DictReader(open(path, encoding="utf-8")))
    columns = list(rows[0])
    classes = columns[columns.index("probability") + 1:-1]
    rows = [row for row in rows if row["part"] in ("validation", "test")]
    return np.array([[float(row[name]) for name in classes] for row in rows]), np.array([classes.index(row["class"]) for row in rows])


def ambiguous(probabilities, _):
    """Scores of every class, small for one that belongs into the set: Sadinle et al., 2019."""
    return 1 - probabilities


def adaptive(probabilities, uniform, penalty=0.0):
    """Romano et al., 2020, randomized unless uniform is 0; with a penalty, Angelopoulos et al., 2021."""
    order = np.argsort(-probabilities, 1)
    sorted_ = np.take_along_axis(probabilities, order, 1)
    scores = np.cumsum(sorted_, 1) - uniform[:, None] * sorted_ + penalty * np.arange(probabilities.shape[1])
    result = np.empty_like(scores)
    np.put_along_axis(result, order, scores, 1)
    return result


def groups(counts, fewest):
    """A class with twice the pictures that the level takes stands alone; the others are together, joined by the next smallest if they are too few."""
    by_size = sorted(range(len(counts)), key=lambda label: counts[label])
    together = sum(counts[label] < 2 * fewest for label in by_size)
    while 0 < together < len(by_size) and sum(counts[label] for label in by_size[:together]) < fewest:
        together += 1
    return ([by_size[:together]] if together else []) + [[label] for label in by_size[together:]]


def thresholds(scores, labels, level):
    own = scores[np.arange(len(labels)), labels]
    fewest = int(np.ceil(level / (1 - level) - 1e-9))
    result = np.empty(scores.shape[1])
    for group in groups(np.bincount(labels, minlength=scores.shape[1]), fewest):
        pooled = np.sort(own[np.isin(labels, group)])
        rank = int(np.ceil((len(pooled) + 1) * level - 1e-9))
        result[group] = pooled[rank - 1] if rank <= len(pooled) else np.inf
    return result


def main():
    path = sys.argv[1]
    level, fitted, repeats = (kind(text) for kind, text in zip((float, int, int), sys.argv[2:] + [0.95, 200, 300][len(sys.argv) - 2:]))
    probabilities, labels = read(path)
    random = np.random.default_rng(0)
    methods = {
        "least ambiguous": ambiguous,
        "APS, randomized": adaptive,
        "APS": lambda known, uniform: adaptive(known, 0 * uniform),
        "RAPS, 0.1": lambda known, uniform: adaptive(known, uniform, 0.1),
    }
    figures = {name: [] for name in methods}
    for _ in range(repeats):
        order, uniform = random.permutation(len(labels)), random.random(len(labels))
        fit, test = order[:fitted], order[fitted:]
        for name, score in methods.items():
            scores = score(probabilities, uniform)
            sets = scores[test] <= thresholds(scores[fit], labels[fit], level) + 1e-12
            empty = ~sets.any(1)
            sets[empty, probabilities[test][empty].argmax(1)] = True
            figures[name].append((sets[np.arange(len(test)), labels[test]].mean(), sets.sum(1).mean(), (sets.sum(1) == 1).mean()))
    for name, rows in figures.items():
        kept, size, single = np.mean(rows, 0)
        print(f"{name}: the class is in {kept:.1%} of the sets, {size:.2f} classes in one, {single:.0%} have one")


if __name__ == "__main__":
    main()
