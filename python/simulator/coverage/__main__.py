"""`python3 -m simulator.coverage`: the exit code is 0 when the goal is reached.

`--touched` lists what each test touches and does not declare. Words choose tests by their names: `… test_clips Envelope`.
"""

import sys

from ..engine.rehearsal import contract_file
from .examining import discovered, examined
from .proof import Proof, declared_by
from .report import Report
from .wanted import wanted_aspects


def main(arguments):
    tests = discovered([word for word in arguments if not word.startswith("--")])
    if "--touched" in arguments:
        print_touched(tests)
        return 0
    report = Report(examined(tests), *wanted_aspects(contract_file("lom.json")))
    print("\n".join(report.lines()))
    return 0 if report.is_good else 1


def print_touched(tests):
    proof = Proof()
    for test in tests:
        if proof.passes(test):
            more = sorted({member for member, _ in proof.witness.touched} - set(declared_by(test)))
            print("{}\n    {}".format(test.id(), " ".join(more)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
