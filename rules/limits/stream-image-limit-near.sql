/*---
id: stream-image-limit-near
title: Image stream holds almost as many images as it may
severity: warning
message: "{namespace}/{image_stream} holds {images} images, {limit_images} allowed"
why: |
  A limit range bounds how many different images the histories of an image stream may hold. Where
  it is reached, the registry refuses the next push and the API the next import: builds fail at
  their very end. Pruning takes old revisions away; deleting a tag takes all of its own.
remedy: oc adm prune images
needs: [ImageStream, LimitRange]
source: "Limit ranges: openshift.io/ImageStream, max openshift.io/images"
quiet_when: |
  Fewer than warn_percent. An image in several tags or revisions counts once, as the limit counts
  it. Where no revision is old enough to be pruned, delete tags.
parameters:
  warn_percent: {default: 90, unit: percent, about: Share of the limit from which to warn.}
examples:
  - name: two images of the two that the stricter limit allows
    with: {warn_percent: 100}
    limit_range: &limits
      - {namespace: shop, limit_range: a, type: openshift.io/ImageStream, bound: max,
         resource: openshift.io/images, amount: 2}
      - {namespace: shop, limit_range: b, type: openshift.io/ImageStream, bound: max,
         resource: openshift.io/images, amount: 9}
      - {namespace: shop, type: openshift.io/ImageStream, bound: max,
         resource: openshift.io/image-tags, amount: 1}
      - {namespace: shop, type: openshift.io/ImageStream, bound: min,
         resource: openshift.io/images, amount: 1}
      - {namespace: shop, type: Pod, bound: max, resource: openshift.io/images, amount: 1}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 2, image: a2}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a2}
    finds: ["shop/cart holds 2 images, 2 allowed"]
  - name: one image in two tags, and a reference; a namespace without limit
    limit_range: *limits
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v3, revision: 1, image: ""}
      - {namespace: till, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: till, image_stream: cart, tag: v1, revision: 2, image: a2}
    finds: []
---*/
WITH bound AS (
  SELECT namespace, MIN(amount) AS limit_images, MIN(limit_range) AS limit_range
  FROM limit_range
  WHERE type = 'openshift.io/ImageStream' AND bound = 'max' AND resource = 'openshift.io/images'
  GROUP BY namespace
)
SELECT
  e.namespace, e.image_stream, COUNT(DISTINCT e.image) AS images,
  COUNT(DISTINCT e.tag) AS tags, COUNT(*) AS revisions, b.limit_images, b.limit_range
FROM bound AS b
JOIN tag_event AS e ON e.namespace = b.namespace
WHERE e.image <> ''
GROUP BY e.namespace, e.image_stream, b.limit_images, b.limit_range
HAVING COUNT(DISTINCT e.image) * 100 >= b.limit_images * :warn_percent;
