"""Runs an exported script with stand-ins for its packages: run_exported.py SCRIPT PICTURE.... Prints the probabilities as JSON."""
import contextlib
import importlib.util
import io
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "StandIns"), str(HERE.parent.parent / "docs" / "model")]

script, *pictures = sys.argv[1:]
spec = importlib.util.spec_from_file_location("exported", script)
exported = importlib.util.module_from_spec(spec)
spec.loader.exec_module(exported)
with contextlib.redirect_stdout(io.StringIO()) as printed:
    exported.main(pictures)
assert len(printed.getvalue().splitlines()) == len(pictures)
network = exported.load()
print(json.dumps([exported.probabilities(network, exported.read(picture)[None])[0].tolist() for picture in pictures]))
