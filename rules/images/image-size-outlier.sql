/*---
id: image-size-outlier
title: One image is far larger than the others of its image stream
severity: info
message: "{image} in {namespace}/{image_stream} is {size_bytes}, the {others} others {mean_bytes}"
why: |
  A build that took in a cache, a package archive, a core dump or its own history of files is larger
  than those before it. Every node that starts it pulls and keeps the whole, and the registry does
  too until the revision is pruned. Look at its layers, and build it again without.
remedy: oc describe imagestreamimage -n {namespace} {image_stream}@{image}
needs: [ImageStream, Image]
source: "Managing images; image creation guidelines: keep layers small, clean up in the same layer"
quiet_when: |
  It has less than min_bytes or is not factor times the mean of the others; there are fewer than
  min_others of these; an index, whose size is not known. Base layers that others share are part
  of its size, and are stored once.
parameters:
  min_bytes: {default: 1073741824, unit: bytes, about: Size from which an image counts.}
  factor: {default: 3, unit: times, about: How many times the mean of the others it has.}
  min_others: {default: 4, unit: images, about: Others that there must be.}
examples:
  - name: three times the two others
    with: {min_bytes: 1200, factor: 3, min_others: 2}
    image: &images
      [{image: a1, size_bytes: 1200}, {image: a2, size_bytes: 300}, {image: a3, size_bytes: 500},
       {image: a4, size_bytes: 0}, {image: b1, size_bytes: 1300}, {image: b2, size_bytes: 1200}]
    tag_event: &events
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a2}
      - {namespace: shop, image_stream: cart, tag: v3, image: a2}
      - {namespace: shop, image_stream: cart, tag: v4, image: a3}
      - {namespace: shop, image_stream: cart, tag: v5, image: a4}
      - {namespace: shop, image_stream: web, tag: v1, image: b1}
      - {namespace: shop, image_stream: web, tag: v2, image: b2}
      - {namespace: till, image_stream: cart, tag: v1, image: b1}
      - {namespace: till, image_stream: cart, tag: v2, image: b2}
    finds: ["a1 in shop/cart is 1.2 KiB, the 2 others 400 B"]
  - name: not large enough by itself
    with: {min_bytes: 1201, min_others: 2}
    image: *images
    tag_event: *events
    finds: []
  - name: not large enough beside the others
    with: {min_bytes: 1000, factor: 4, min_others: 2}
    image: *images
    tag_event: *events
    finds: []
  - name: too few others
    with: {min_bytes: 1000, factor: 3, min_others: 3}
    image: *images
    tag_event: *events
    finds: []
---*/
WITH big AS (
  SELECT DISTINCT e.namespace AS namespace, e.image_stream AS image_stream
  FROM image AS i CROSS JOIN tag_event AS e
  WHERE e.image = i.image AND i.size_bytes >= :min_bytes
),
held AS (
  SELECT DISTINCT b.namespace AS namespace, b.image_stream AS image_stream, i.image AS image,
    i.size_bytes AS size_bytes
  FROM big AS b
  JOIN tag_event AS e ON e.namespace = b.namespace AND e.image_stream = b.image_stream
  JOIN image AS i ON i.image = e.image
  WHERE i.size_bytes > 0
),
whole AS (
  SELECT namespace, image_stream, COUNT(*) - 1 AS others, MAX(size_bytes) AS size_bytes,
    SUM(size_bytes) - MAX(size_bytes) AS other_bytes
  FROM held GROUP BY namespace, image_stream
)
SELECT
  h.namespace, h.image_stream, h.image, h.size_bytes, w.others,
  CAST(w.other_bytes / w.others AS BIGINT) AS mean_bytes
FROM whole AS w
JOIN held AS h ON h.namespace = w.namespace AND h.image_stream = w.image_stream
WHERE h.size_bytes = w.size_bytes AND w.others >= :min_others
  AND w.size_bytes * w.others >= :factor * w.other_bytes;
