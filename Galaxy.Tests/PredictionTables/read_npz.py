"""Prints what numpy finds in an archive of predictions."""
import sys

import numpy

sys.stdout.reconfigure(encoding="utf-8")
table = numpy.load(sys.argv[1], allow_pickle=False)
for name in sorted(table.files):
    kind = table[name].dtype
    print(name, kind.str if kind.kind == "U" else kind, table[name].shape)
print(table["id"][0], table["id"][4], round(float(table["probabilities"][0].sum()), 5), numpy.isnan(table["entropy"][3]))
