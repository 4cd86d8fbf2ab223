/*---
id: image-tag-limit-near
title: Image stream has almost as many tag references as it may
severity: warning
message: "{namespace}/{image_stream} has {sources} tag references, {allowed} allowed"
why: |
  A limit range bounds how many different references an image stream's spec tags may have. Where
  it is reached, the API refuses each new one: oc tag and imports fail, and with them whatever
  releases by tagging. Delete tags that nobody needs, or raise the limit.
remedy: oc describe limitrange -n {namespace} {limit_range}
needs: [ImageStream, LimitRange]
source: "Limit ranges: openshift.io/ImageStream, max openshift.io/image-tags"
quiet_when: |
  Fewer than warn_percent. Several tags of one reference count once, and tags that were only pushed
  not at all, as the limit counts them.
parameters:
  warn_percent: {default: 90, unit: percent, about: Share of the limit from which to warn.}
examples:
  - name: two references of the two that the stricter limit allows
    with: {warn_percent: 100}
    limit_range: &limits
      - {namespace: shop, limit_range: a, type: openshift.io/ImageStream, bound: max,
         resource: openshift.io/image-tags, amount: 2}
      - {namespace: shop, limit_range: b, type: openshift.io/ImageStream, bound: max,
         resource: openshift.io/image-tags, amount: 9}
      - {namespace: shop, type: openshift.io/ImageStream, bound: max,
         resource: openshift.io/images, amount: 1}
      - {namespace: shop, type: openshift.io/ImageStream, bound: min,
         resource: openshift.io/image-tags, amount: 1}
      - {namespace: shop, type: Pod, bound: max, resource: openshift.io/image-tags, amount: 1}
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, from_name: "q/a:1"}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: DockerImage, from_name: "q/a:2"}
      - {namespace: shop, image_stream: cart, tag: v3, from_kind: DockerImage, from_name: "q/a:2"}
    finds: ["shop/cart has 2 tag references, 2 allowed"]
  - name: one reference in two tags, and one pushed tag; a namespace without limit
    limit_range: *limits
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, from_name: "q/a:1"}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: DockerImage, from_name: "q/a:1"}
      - {namespace: shop, image_stream: cart, tag: v3, from_kind: "", from_name: ""}
      - {namespace: till, image_stream: cart, tag: v1, from_kind: DockerImage, from_name: "q/a:1"}
      - {namespace: till, image_stream: cart, tag: v2, from_kind: DockerImage, from_name: "q/a:2"}
    finds: []
---*/
WITH bound AS (
  SELECT namespace, MIN(amount) AS allowed, MIN(limit_range) AS limit_range
  FROM limit_range
  WHERE type = 'openshift.io/ImageStream' AND bound = 'max'
    AND resource = 'openshift.io/image-tags'
  GROUP BY namespace
)
SELECT
  s.namespace, s.image_stream,
  COUNT(DISTINCT s.from_kind || ' ' || s.from_namespace || ' ' || s.from_name) AS sources,
  COUNT(*) AS spec_tags,
  b.allowed, b.limit_range
FROM bound AS b
JOIN spec_tag AS s ON s.namespace = b.namespace
WHERE s.from_kind <> ''
GROUP BY s.namespace, s.image_stream, b.allowed, b.limit_range
HAVING COUNT(DISTINCT s.from_kind || ' ' || s.from_namespace || ' ' || s.from_name) * 100
  >= b.allowed * :warn_percent;
