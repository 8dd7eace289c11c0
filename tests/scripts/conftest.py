import os
import subprocess
import sys
from pathlib import Path

import pytest

ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("PLEDGEWATCH", "DJANGO"))
}
COUNTED = {"proposals": 600, "events": 60, "pledges": 8, "documents": 20, "dossiers": 2}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(tmp_path_factory.mktemp("generated") / "workspace")


def generated(folder: Path, *, times: int = 1) -> Path:
    """A workspace with so many times as much as `COUNTED`, in as many dossiers."""
    counted = {name: number * times for name, number in COUNTED.items()}
    counted["dossiers"] = COUNTED["dossiers"]
    size = [f"--{name}={number}" for name, number in counted.items()]
    command = [sys.executable, "-m", "scripts.generate_record", "--to", str(folder), *size]
    subprocess.run(command, env=ENVIRONMENT, check=True, timeout=60, capture_output=True)
    return folder
