"""Runs several commands in one process: a JSON list of argument lists on stdin, answers on stdout.

Each answer is {"code": ..., "out": ..., "err": ...}. A process for each would take half a second.
"""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout

from pledgewatch.terminal.main import main


def run(arguments: list[str]) -> dict[str, object]:
    sys.argv = ["pledgewatch", *arguments]
    out, err = io.StringIO(), io.StringIO()
    code: object = 0
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as stop:
            code = stop.code
    return {"code": code, "out": out.getvalue(), "err": err.getvalue()}


if __name__ == "__main__":
    answers = [run(arguments) for arguments in json.load(sys.stdin)]
    json.dump(answers, sys.stdout)
