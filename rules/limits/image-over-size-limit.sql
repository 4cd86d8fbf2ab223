/*---
id: image-over-size-limit
title: Images are larger than the limit of their namespace
severity: warning
message: >-
  {namespace}/{image_stream} has images over the limit of {limit_bytes}: {images}, up to
  {largest_bytes}
why: |
  The registry refuses to take an image that is over the limit. These came before the limit, or
  around it by import: the next build of the same size fails at its push. And a prune with
  --prune-over-size-limit would remove them, used revisions excepted. Make the image smaller, or
  raise the limit on purpose.
remedy: oc describe limitrange -n {namespace} {limit_range}
needs: [ImageStream, Image, LimitRange]
source: "Limit ranges: openshift.io/Image, max storage; oc adm prune images --prune-over-size-limit"
quiet_when: The image is an index, whose size is not known, or as large as the limit.
examples:
  - name: two images over the stricter of two limits, one in two tags
    image: [{image: a1, size_bytes: 1025}, {image: a2, size_bytes: 2048}]
    limit_range: &limits
      - {namespace: shop, limit_range: b, type: openshift.io/Image, bound: max, resource: storage,
         amount: 2048}
      - {namespace: shop, limit_range: a, type: openshift.io/Image, bound: max, resource: storage,
         amount: 1024}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a2}
    finds: ["shop/cart has images over the limit of 1 KiB: 2, up to 2 KiB"]
  - name: as large as the limit; in a namespace without; limits of something else
    image: [{image: a1, size_bytes: 1024}, {image: a2, size_bytes: 2048}]
    limit_range:
      - {namespace: shop, type: openshift.io/Image, bound: max, resource: storage, amount: 1024}
      - {namespace: d, type: Container, bound: max, resource: storage, amount: 1024}
      - {namespace: d, type: openshift.io/Image, bound: min, resource: storage, amount: 1024}
      - {namespace: d, type: openshift.io/Image, bound: max, resource: cpu, amount: 1024}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: till, image_stream: cart, tag: v1, image: a2}
      - {namespace: d, image_stream: cart, tag: v1, image: a2}
    finds: []
---*/
WITH bound AS (
  SELECT namespace, MIN(amount) AS limit_bytes, MIN(limit_range) AS limit_range
  FROM limit_range
  WHERE type = 'openshift.io/Image' AND bound = 'max' AND resource = 'storage'
  GROUP BY namespace
)
SELECT
  e.namespace, e.image_stream,
  COUNT(DISTINCT i.image) AS images,
  MAX(i.size_bytes) AS largest_bytes,
  b.limit_bytes, b.limit_range,
  MIN(e.tag) AS first_tag,
  MAX(e.created_at) AS newest_revision_at
FROM bound AS b
JOIN tag_event AS e ON e.namespace = b.namespace
JOIN image AS i ON i.image = e.image
WHERE i.size_bytes > b.limit_bytes
GROUP BY e.namespace, e.image_stream, b.limit_bytes, b.limit_range;
