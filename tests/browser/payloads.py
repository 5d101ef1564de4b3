"""Reads the payloads out of the package `brs-kb` of PyPI (MIT), the wheel given, and prints them as JSON.

The package's modules are parsed and never run: what is wanted are the texts in them.
"""

import ast
import json
import sys
import zipfile


def payloads(wheel):
    """The texts that stand as `payload=…`, each once, in the order of the modules' names."""
    with zipfile.ZipFile(wheel) as modules:
        for name in sorted(modules.namelist()):
            if not (name.startswith("brs_kb/payloads/") and name.endswith(".py")):
                continue
            for node in ast.walk(ast.parse(modules.read(name))):
                if isinstance(node, ast.keyword) and node.arg == "payload" and isinstance(node.value, ast.Constant):
                    if isinstance(node.value.value, str):
                        yield node.value.value


found = list(dict.fromkeys(payloads(sys.argv[1])))
if len(found) < 4000:
    sys.exit(f"only {len(found)} payloads in {sys.argv[1]}")
json.dump(found, sys.stdout)
