"""Recounts what a plan promises, by other means than tagtidy's.

recount_plan.py EXPORT PLAN DATABASE reads the images and image streams of an export (one JSON list a
file), and counts anew what goes in either stage of the plan: blobs that no remaining image has, their
sizes, and what the objects weigh in etcd, which only the database knows. Prints one JSON object with
what was counted; exits with 1 where the plan says otherwise, a line for each difference.
"""

import json
import pathlib
import sqlite3
import sys

WITH_CONFIG = (
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
)


def read(folder, resource):
    path = pathlib.Path(folder) / f"{resource}.json"
    return json.loads(path.read_text(encoding="utf-8"))["items"]


def blobs_of(image):
    layers = {layer["name"]: layer.get("size", 0) for layer in image.get("dockerImageLayers") or []}
    config = (image.get("dockerImageMetadata") or {}).get("Id")
    if config and image.get("dockerImageManifestMediaType") in WITH_CONFIG:
        layers.setdefault(config, 0)
    return {image["metadata"]["name"]: 0} | layers


def histories(streams):
    """Images by namespace, image stream, tag and revision."""
    return {
        (stream["metadata"]["namespace"], stream["metadata"]["name"], tag["tag"], place + 1): item["image"]
        for stream in streams
        for tag in stream.get("status", {}).get("tags") or []
        for place, item in enumerate(tag.get("items") or [])
    }


def stage(prune, images, items, weights):
    """What a prune removes of the images and history items that there are."""
    removed = {image["image"] for image in prune["images"]}
    dropped = {
        (item["namespace"], item["imageStream"], item["tag"], item["revision"])
        for item in prune["tagEvents"]
    }
    still_held = {image for place, image in items.items() if place not in dropped}
    kept_blobs = {blob for name in images if name not in removed for blob in images[name]}
    sizes = {}
    for name in removed:
        for blob, size in images[name].items():
            if blob not in kept_blobs:
                sizes[blob] = max(size, sizes.get(blob, 0))
    return {
        "blobs": len(sizes),
        "heldImagesRemoved": len(removed & still_held),
        "historyBytes": sum(weights["tag_event"].get(place, 0) for place in dropped),
        "images": len(removed),
        "listedRegistryBytes": sum(sizes.values()),
        "registryBytes": sum(sizes.values()),
        "storedBytes": sum(weights["image"][name] for name in removed),
        "unknownItems": len(dropped - items.keys()),
    }


def whole(reference, after):
    """What the prune removes behind the retirements, put together again: the document has only the
    difference to the reference."""
    prune = {}
    for part in ("blobs", "images", "layerLinks", "manifestLinks", "tagEvents"):
        items = {key(item): item for item in reference[part]}
        for item in after["gone"][part]:
            del items[key(item)]
        added = {key(item): item for item in after["added"][part]}
        if added.keys() & items.keys():
            raise ValueError(f"{part}: added again: {sorted(added.keys() & items.keys())}")
        prune[part] = list((items | added).values())
    changed = {image["image"]: image for image in after["changedImages"]}
    prune["images"] = [changed.pop(image["image"], image) for image in prune["images"]]
    if changed:
        raise ValueError(f"changed, but not removed: {sorted(changed)}")
    return prune


def key(item):
    """Names an item; a tag's revision by its place, an image by its digest."""
    if isinstance(item, str):
        return item
    if "tag" in item:
        return item["namespace"], item["imageStream"], item["tag"], item["revision"]
    return item["image"] if "image" in item else (item["repository"], item["digest"])


def weigh(database):
    rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True).execute
    places = "namespace, image_stream, tag"
    return {
        "image": dict(rows("SELECT image, stored_bytes FROM image")),
        "tag_event": {
            tuple(row[:4]): row[4]
            for row in rows(f"SELECT {places}, revision, stored_bytes FROM tag_event")
        },
        "spec_tag": {
            tuple(row[:3]): row[3] for row in rows(f"SELECT {places}, stored_bytes FROM spec_tag")
        },
    }


def promised(prune, summary):
    return {
        "blobs": len(prune["blobs"]),
        "heldImagesRemoved": 0,
        "historyBytes": summary["historyBytes"],
        "images": summary["images"],
        "listedRegistryBytes": sum(image["reclaimableBytes"] for image in prune["images"]),
        "registryBytes": summary["reclaimableBytes"],
        "storedBytes": summary["storedBytes"],
        "unknownItems": 0,
    }


def main(export, plan_path, database):
    plan = json.loads(pathlib.Path(plan_path).read_text(encoding="utf-8"))
    weights = weigh(database)
    images = {image["metadata"]["name"]: blobs_of(image) for image in read(export, "images")}
    items = histories(read(export, "imagestreams"))
    retired = {
        (tag["namespace"], tag["imageStream"], tag["tag"]) for tag in plan["retirements"]
    }
    rest = {place: image for place, image in items.items() if place[:3] not in retired}
    after = whole(plan["reference"], plan["afterRetirement"])
    first = stage(plan["reference"], images, items, weights)
    second = stage(after, images, rest, weights)
    gain = {
        "blobs": second["blobs"] - first["blobs"],
        "historyBytes": second["historyBytes"]
        - first["historyBytes"]
        + sum(weights["tag_event"].get(place, 0) for place in items if place[:3] in retired),
        "imageBytes": second["storedBytes"] - first["storedBytes"],
        "images": second["images"] - first["images"],
        "registryBytes": second["registryBytes"] - first["registryBytes"],
        "specTagBytes": sum(weights["spec_tag"].get(tag, 0) for tag in retired),
        "tagEvents": len(items)
        - len(rest)
        + len(after["tagEvents"])
        - len(plan["reference"]["tagEvents"]),
        "tags": len(retired),
    }
    gain["storedBytes"] = gain["imageBytes"] + gain["historyBytes"] + gain["specTagBytes"]
    counted = {"afterRetirement": second, "gain": gain, "reference": first}
    said = {
        "afterRetirement": promised(after, plan["afterRetirement"]["summary"]),
        "gain": plan["afterRetirement"]["gain"],
        "reference": promised(plan["reference"], plan["summary"]),
    }
    print(json.dumps(counted, sort_keys=True))
    for part in counted:
        for name in sorted(counted[part].keys() | said[part].keys()):
            own, theirs = counted[part].get(name), said[part].get(name)
            if own != theirs:
                print(f"{part}.{name}: counted {own}, promised {theirs}", file=sys.stderr)
    return 0 if counted == said else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
