"""Many generated problems: plans that hold, rules broken on purpose, every plan tried: `bench_trust.py [--count N]`."""

import argparse
import json
import os
import subprocess
import sys

from bench_record import ROOT, write

COMMAND = "cargo test --release --locked --test it -- --ignored --exact --nocapture staffing::trust::trust_at_length"


def counted(count):
    """The test's own counts; what it finds wrong stands in them too."""
    environment = {**os.environ, "INNSATS_TEST_WITHOUT_POSTGRES": "1", "INNSATS_TRUST_COUNT": str(count)}
    done = subprocess.run(COMMAND.split(), cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    line = next((line for line in done.stdout.splitlines() if "TRUST {" in line), None)
    if line is None:
        sys.exit("The test gave no counts.")
    return json.loads(line[line.index("{") :])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="so many generated problems")
    found = counted(parser.parse_args().count)
    wrong, tried_wrong = len(found["wrong"]), len(found["tried_out_wrong"])
    rows = [f"| {rule} | {tried:,} | {refused:,} | {tried - refused:,} |" for rule, (tried, refused) in found["tampered"].items()]
    tried = sum(tried for tried, _ in found["tampered"].values())
    write(
        "trust",
        [
            f"{found['problems']:,} generated problems up to 12 people and 12 needs, in {found['seconds']:.0f} s on all cores: "
            f"{found['plans']:,} plans, all accepted by `verify`; {found['conflicts']:,} with locks that contradict each other. "
            f"{tried:,} rules broken on purpose. Wrong: {wrong}.",
            "",
            f"{found['tried_out']:,} problems up to 8 people and 4 needs, by trying every plan, in "
            f"{found['tried_out_seconds']:.0f} s: the best plan is worth what the solver says in all but {tried_wrong}.",
            "",
            "| rule | broken on purpose | refused for it | missed |",
            "|---|---:|---:|---:|",
            *rows,
        ],
    )
    if wrong + tried_wrong:
        sys.exit("\n".join((found["wrong"] + found["tried_out_wrong"])[:5]))


main()
