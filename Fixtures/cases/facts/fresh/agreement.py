"""How far two readers agree on the facts of the letters beside this file.

Each reads a letter alone: NAME.gold.tsv is the first reading, NAME.second.tsv the second. A unit is a
block and a kind of fact; its label is what a reader found there (values and days, in order), or
nothing. Prints Krippendorff's alpha for nominal labels by kind, and how many facts both have; of one
set where its name is given.

    python3 Fixtures/cases/facts/fresh/agreement.py [set8]
"""

import collections
import pathlib
import sys

folder = pathlib.Path(__file__).parent
prefix = sys.argv[1] if len(sys.argv) > 1 else ""


def facts(path):
    """The labels of one reading, by block and kind."""
    found = collections.defaultdict(list)
    for line in path.read_text(encoding="utf8").splitlines()[2:]:
        cells = line.split("\t")
        if len(cells) < 12 or cells[0] == "optional":
            continue
        what = cells[2] if cells[1] in ("place", "organisation") else ""
        found[cells[10], cells[1]].append((what, *cells[4:6], *cells[7:9]))
    return {unit: tuple(sorted(labels)) for unit, labels in found.items()}


def alpha(pairs):
    """Krippendorff's alpha of two readers, nominal."""
    counts = collections.Counter()
    differ = 0
    for one, other in pairs:
        counts.update((one, other))
        differ += one != other
    n = sum(counts.values())
    same = sum(count * (count - 1) for count in counts.values())
    expected = 1 - same / (n * (n - 1))
    return 1.0 if expected == 0 else 1 - differ / len(pairs) / expected


def main():
    units = collections.defaultdict(list)
    both = collections.Counter()
    either = collections.Counter()
    letters = 0
    for second in sorted(folder.glob(f"{prefix}*.second.tsv")):
        first = second.with_name(second.name.replace(".second.", ".gold."))
        if not first.exists():
            continue
        letters += 1
        one, other = facts(first), facts(second)
        blocks = {unit[0] for unit in one} | {unit[0] for unit in other}
        kinds = {unit[1] for unit in one} | {unit[1] for unit in other}
        for kind in kinds:
            for block in blocks:
                pair = one.get((block, kind), ()), other.get((block, kind), ())
                units[kind].append(pair)
                left, right = collections.Counter(pair[0]), collections.Counter(pair[1])
                both[kind] += sum((left & right).values())
                either[kind] += sum((left | right).values())
    print(f"{letters} letters read twice")
    for kind in sorted(units):
        print(f"{kind:24} alpha {alpha(units[kind]):.2f}  both {both[kind]} of {either[kind]}")


main()
