/*---
id: schema-1-manifest
title: Images are of the outdated manifest schema 1
severity: warning
message: >-
  {namespace}/{image_stream} has images of manifest schema 1: {images}; used: {images_in_use}
why: |
  Schema 1 is deprecated: current container engines and registries no longer take or push it, so
  a node that has to pull such an image, or a mirror that has to copy it, fails. Its config is not a
  blob, its digest does not cover all of it. Build the image anew with a current builder, push it
  under the same tag, and let pruning take the old one.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream, Image]
source: "Image manifest v2, schema 1 (deprecated); OpenShift release notes: docker schema 1"
quiet_when: |
  No history holds the image (image-unreferenced). An image that was imported long ago may be of a
  newer schema upstream by now: import its tag again.
examples:
  - name: a current image, which a pod runs, and an old revision, signed and not
    image:
      - {image: a1, media_type: application/vnd.docker.distribution.manifest.v1+prettyjws}
      - {image: a2, media_type: application/vnd.docker.distribution.manifest.v1+json}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 2, image: a2}
    referrer:
      - {kind: Pod, namespace: shop, name: cart-1, target_image: a1}
      - {kind: Pod, namespace: shop, name: cart-2, target_image: a1}
      - {kind: Pod, namespace: shop, name: web-1, target_image: a3}
    finds: ["shop/cart has images of manifest schema 1: 2; used: 1"]
  - name: schema 2; no history holds it
    image:
      - {image: a1, media_type: application/vnd.docker.distribution.manifest.v2+json}
      - {image: a2, media_type: application/vnd.docker.distribution.manifest.v1+json}
    tag_event: [{namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1}]
    finds: []
---*/
SELECT
  e.namespace, e.image_stream,
  COUNT(DISTINCT e.image) AS images,
  COUNT(DISTINCT r.target_image) AS images_in_use,
  MIN(e.image) AS first_image,
  MIN(i.built_at) AS oldest_built_at,
  MAX(i.built_at) AS newest_built_at,
  COUNT(DISTINCT r.kind || ' ' || r.namespace || ' ' || r.name) AS impact_workloads
FROM image AS i
CROSS JOIN tag_event AS e
LEFT JOIN referrer AS r ON r.target_image = e.image
WHERE e.image = i.image AND i.media_type IN (
  'application/vnd.docker.distribution.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws'
)
GROUP BY e.namespace, e.image_stream;
