/*---
id: inline-manifests-heavy
title: Manifests kept inline make up much of etcd's image data
severity: warning
message: "manifests and configs kept in {images} image objects take {inline_bytes} of etcd"
why: |
  They belong into the registry's storage, where registries of today put them. In etcd they count
  against its quota, are read with every list of images, and are in every snapshot. Images that old
  registries made are mostly old themselves: prune first, then let the registry move the rest.
remedy: oc adm prune images
needs: [Image]
source: "Image.dockerImageManifest; image.openshift.io/manifestBlobStored"
quiet_when: |
  Less than min_bytes together. inline-manifest-kept says in which image streams they are.
parameters:
  min_bytes: {default: 10485760, unit: bytes, about: Size from which to warn.}
examples:
  - name: two images
    with: {min_bytes: 3072}
    image:
      - {image: a1, inline_manifest_bytes: 1024}
      - {image: a2, inline_manifest_bytes: 2048}
      - {image: a3, inline_manifest_bytes: 0}
    finds: ["manifests and configs kept in 2 image objects take 3 KiB of etcd"]
  - name: a byte less
    with: {min_bytes: 3072}
    image: [{image: a1, inline_manifest_bytes: 3071}]
    finds: []
---*/
SELECT
  COUNT(CASE WHEN inline_manifest_bytes > 0 THEN 1 END) AS images,
  SUM(inline_manifest_bytes) AS inline_bytes,
  SUM(stored_bytes) AS image_bytes,
  SUM(inline_manifest_bytes) AS impact_stored_bytes
FROM image
HAVING SUM(inline_manifest_bytes) >= :min_bytes;
