/*---
id: image-without-architecture
title: Images in use do not say what architecture they are for
severity: info
message: "{namespace}/{image_stream} has images in use without architecture: {images}"
why: |
  The config of the image names no architecture, as some builders leave it. An import that picks
  one platform, a mirror that copies one, and the scheduling by architecture in a cluster of
  several take it for whatever they guess. Build it again with the platform set.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream, Image, referrers]
source: "OCI image specification: config, architecture is required"
quiet_when: |
  An index, which names the platforms of its manifests; no metadata at all in the export; no
  workload names the tag, which may then hold something that is no image (a chart, a signature).
examples:
  - name: one lacks it, one does not; no metadata; an index
    image: &images
      - {image: a1, architecture: "", has_metadata: 1, layers: 1}
      - {image: a2, architecture: amd64, has_metadata: 1, layers: 1}
      - {image: a3, architecture: "", has_metadata: 0, layers: 1}
      - {image: a4, architecture: "", has_metadata: 1, layers: 0}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a2}
      - {namespace: shop, image_stream: cart, tag: v3, revision: 1, image: a3}
      - {namespace: shop, image_stream: cart, tag: v4, revision: 1, image: a4}
    referrer: &referrers
      - {kind: Pod, name: a, target_namespace: shop, target_image_stream: cart, target_tag: v1}
      - {kind: Pod, name: b, target_namespace: shop, target_image_stream: cart, target_tag: v1}
      - {kind: Pod, name: c, target_namespace: shop, target_image_stream: cart, target_tag: v2}
      - {kind: Job, name: a, target_namespace: shop, target_image_stream: cart, target_tag: v3}
      - {kind: Job, name: b, target_namespace: shop, target_image_stream: cart, target_tag: v4}
    finds: ["shop/cart has images in use without architecture: 1"]
  - name: workloads name other tags
    image: *images
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v9, revision: 1, image: a1}
      - {namespace: shop, image_stream: web, tag: v1, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a2}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 2, image: a1}
      - {namespace: till, image_stream: cart, tag: v1, revision: 1, image: a1}
    referrer: *referrers
    finds: []
---*/
SELECT
  e.namespace, e.image_stream, COUNT(DISTINCT i.image) AS images,
  MIN(i.image) AS first_image, MIN(e.tag) AS first_tag,
  COUNT(DISTINCT r.kind || ' ' || r.namespace || ' ' || r.name) AS workloads
FROM image AS i
CROSS JOIN tag_event AS e
JOIN referrer AS r
  ON r.target_namespace = e.namespace AND r.target_image_stream = e.image_stream
  AND r.target_tag = e.tag
WHERE i.architecture = '' AND i.has_metadata = 1 AND i.layers > 0
  AND e.image = i.image AND e.revision = 1
GROUP BY e.namespace, e.image_stream;
