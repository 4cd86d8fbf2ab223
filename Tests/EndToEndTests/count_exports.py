"""Counts what a folder of exports holds of image streams, by other means than tagtidy's.

Prints one JSON object. Exits with 77 where PyYAML is missing.
"""

import json
import pathlib
import sys

try:
    import yaml
except ImportError:
    sys.exit(77)


def documents(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return [json.loads(text)]
    return list(yaml.load_all(text, Loader=yaml.BaseLoader))


def objects(value):
    if not isinstance(value, dict):
        return
    kind = value.get("kind", "")
    if kind.endswith("List"):
        for item in listed(value, "items"):
            yield from objects({"kind": kind[: -len("List")], **item})
    else:
        yield value


def listed(value, *keys):
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


streams = {}
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if file.suffix in (".json", ".yaml", ".yml"):
        for document in documents(file):
            for found in objects(document):
                if found.get("kind") == "ImageStream":
                    metadata = found["metadata"]
                    streams[metadata.get("namespace", ""), metadata["name"]] = found

spec = [tag for stream in streams.values() for tag in listed(stream, "spec", "tags")]
status = [tag for stream in streams.values() for tag in listed(stream, "status", "tags")]
print(
    json.dumps(
        {
            "image_streams": len(streams),
            "spec_tags": len(spec),
            "status_tags": len(status),
            "tag_events": sum(len(listed(tag, "items")) for tag in status),
        }
    )
)
