/*---
id: inline-manifest-kept
title: Manifests of images are kept in etcd
severity: info
message: "{namespace}/{image_stream} has images whose manifest is in etcd: {images}, {inline_bytes}"
why: |
  Registries of today keep manifest and config as blobs in their own storage. Images pushed by old
  ones carry them in their object, where they make up most of it, and every list of images moves
  them. The registry moves a manifest out of etcd when it is asked for it.
remedy: oc image info {first_pull_spec}
needs: [ImageStream, Image]
source: "Image.dockerImageManifest; image.openshift.io/manifestBlobStored"
quiet_when: |
  No history holds the image; it was imported, not pushed, so that the registry here does not keep
  its manifest; together they have less than min_inline_bytes.
parameters:
  min_inline_bytes: {default: 65536, unit: bytes, about: Size from which to tell of them.}
examples:
  - name: two pushed images, one of them in two tags
    with: {min_inline_bytes: 3072}
    image:
      - {image: a1, is_managed: 1, inline_manifest_bytes: 1024, pull_spec: "r/shop/cart@a1"}
      - {image: a2, is_managed: 1, inline_manifest_bytes: 2048, pull_spec: "r/shop/cart@a2"}
      - {image: b1, is_managed: 1, inline_manifest_bytes: 0, pull_spec: "r/shop/cart@b1"}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a1}
      - {namespace: shop, image_stream: cart, tag: v3, image: a2}
      - {namespace: shop, image_stream: cart, tag: v4, image: b1}
    finds: ["shop/cart has images whose manifest is in etcd: 2, 3 KiB"]
  - name: too little; imported; held by no history
    with: {min_inline_bytes: 2048}
    image:
      - {image: a1, is_managed: 1, inline_manifest_bytes: 2047}
      - {image: a2, is_managed: 0, inline_manifest_bytes: 4096}
      - {image: a3, is_managed: 1, inline_manifest_bytes: 4096}
      - {image: a4, is_managed: 1, inline_manifest_bytes: 0}
    tag_event:
      - {image_stream: a, image: a1}
      - {image_stream: d, image: b1}
      - {image_stream: b, image: a2}
      - {image_stream: c, image: a4}
    finds: []
---*/
WITH held AS (
  SELECT DISTINCT
    e.namespace, e.image_stream, e.image, i.inline_manifest_bytes, i.pull_spec, i.built_at
  FROM image AS i
  CROSS JOIN tag_event AS e
  WHERE e.image = i.image AND i.inline_manifest_bytes > 0 AND i.is_managed = 1
)
SELECT
  namespace, image_stream, COUNT(*) AS images,
  SUM(inline_manifest_bytes) AS inline_bytes,
  MIN(pull_spec) AS first_pull_spec,
  MIN(built_at) AS oldest_built_at, MAX(built_at) AS newest_built_at,
  SUM(inline_manifest_bytes) AS impact_stored_bytes
FROM held
GROUP BY namespace, image_stream
HAVING SUM(inline_manifest_bytes) >= :min_inline_bytes;
