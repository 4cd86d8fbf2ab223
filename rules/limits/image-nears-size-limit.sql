/*---
id: image-nears-size-limit
title: Current image is close to the size limit of its namespace
severity: info
message: "{namespace}/{image_stream}:{tag} is {size_bytes}, {share_percent} % of what is allowed"
why: |
  The registry refuses to take an image that is over the limit of the namespace. The tag's image
  has come close to it, and it grew with its last builds: before long a push fails, and with it the
  build. Make the image smaller, or ask for a higher limit in time.
remedy: oc describe limitrange -n {namespace} {limit_range}
needs: [ImageStream, Image, LimitRange]
source: "Limit ranges: openshift.io/Image, max storage"
quiet_when: |
  The image is not larger than the tag's revision before, or there is none; it is over the limit
  (image-over-size-limit); it is under warn_percent.
parameters:
  warn_percent: {default: 90, unit: percent, about: Share of the limit from which to warn.}
examples:
  - name: nine tenths of the limit and growing
    image: &images
      - {image: a1, size_bytes: 900}
      - {image: a2, size_bytes: 890}
      - {image: a3, size_bytes: 1001}
      - {image: a4, size_bytes: 1000}
      - {image: a5, size_bytes: 899}
    limit_range: &limits
      - {namespace: shop, type: openshift.io/Image, bound: max, resource: storage, amount: 1000}
      - {namespace: shop, type: openshift.io/Image, bound: max, resource: storage, amount: 2000}
      - {namespace: shop, type: openshift.io/Image, bound: min, resource: storage, amount: 1}
      - {namespace: shop, type: openshift.io/Image, bound: max, resource: cpu, amount: 1}
      - {namespace: till, type: openshift.io/Image, bound: max, resource: storage, amount: 950}
      - {namespace: shop, type: Container, bound: max, resource: storage, amount: 1}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 2, image: a2}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a4}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 2, image: a5}
    finds:
      - "shop/cart:v1 is 900 B, 90 % of what is allowed"
      - "shop/cart:v2 is 1000 B, 100 % of what is allowed"
  - name: no larger than before; under the share; over the limit; smaller ones elsewhere
    image: *images
    limit_range: *limits
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 2, image: a1}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 3, image: a5}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a5}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 2, image: a2}
      - {namespace: shop, image_stream: web, tag: v1, revision: 1, image: a3}
      - {namespace: shop, image_stream: web, tag: v1, revision: 2, image: a2}
      - {namespace: till, image_stream: cart, tag: v1, revision: 2, image: a2}
      - {namespace: shop, image_stream: web, tag: v2, revision: 2, image: a2}
      - {namespace: shop, image_stream: web, tag: v2, revision: 3, image: a1}
    finds: []
---*/
WITH bound AS (
  SELECT namespace, MIN(amount) AS limit_bytes, MIN(limit_range) AS limit_range
  FROM limit_range
  WHERE type = 'openshift.io/Image' AND bound = 'max' AND resource = 'storage'
  GROUP BY namespace
)
SELECT
  e.namespace, e.image_stream, e.tag, i.size_bytes, o.size_bytes AS previous_bytes,
  CAST(i.size_bytes * 100 / b.limit_bytes AS BIGINT) AS share_percent, b.limit_bytes, b.limit_range
FROM bound AS b
JOIN tag_event AS e ON e.namespace = b.namespace
JOIN image AS i ON i.image = e.image
JOIN tag_event AS p
  ON p.namespace = e.namespace AND p.image_stream = e.image_stream AND p.tag = e.tag
JOIN image AS o ON o.image = p.image
WHERE e.revision = 1 AND p.revision = 2 AND i.size_bytes <= b.limit_bytes
  AND i.size_bytes * 100 >= :warn_percent * b.limit_bytes AND i.size_bytes > o.size_bytes;
