"""Chooses the inputs of a corpus that are worth keeping. `tests/fuzz/run shrink` calls it with the
control file of a libFuzzer merge and the number of inputs to keep.

Greedy set cover: every input with a name of its own stays, since each is a regression or a seed
written by hand. Then, over and over, the input that reaches the most edges not reached yet; of
several the smallest. It stops when an input would add nothing, or at the number given. The paths
to keep go to standard output, what they reach to standard error.
"""

import os
import re
import sys

control, limit = sys.argv[1], int(sys.argv[2])
lines = open(control, encoding="utf-8").read().splitlines()
paths = lines[2 : 2 + int(lines[0])]
edges = {path: set() for path in paths}
for line in lines[2 + len(paths) :]:
    kind, *numbers = line.split()
    if kind == "FT":
        edges[paths[int(numbers[0])]].update(map(int, numbers[1:]))

all_edges = set().union(*edges.values())
kept = [path for path in paths if not re.fullmatch("[0-9a-f]{40}", os.path.basename(path))]
reached = set().union(*(edges[path] for path in kept))
left = [path for path in paths if path not in kept]
while left and len(kept) < limit:
    best = max(left, key=lambda path: (len(edges[path] - reached), -os.path.getsize(path)))
    if edges[best] <= reached:
        break
    kept.append(best)
    left.remove(best)
    reached |= edges[best]

print("\n".join(kept))
size = sum(map(os.path.getsize, kept))
print(
    f"{len(kept)} of {len(paths)} inputs, {size} of {sum(map(os.path.getsize, paths))} bytes, "
    f"reach {len(reached)} of {len(all_edges)} edges",
    file=sys.stderr,
)
