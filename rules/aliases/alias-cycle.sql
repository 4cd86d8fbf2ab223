/*---
id: alias-cycle
title: Aliases follow each other in a circle
severity: error
message: "{namespace}/{image_stream}:{tag} follows itself: {path}"
why: |
  An alias takes its image from the tag it follows. In a circle there is no tag to take one from:
  none of them is ever updated, imports into them are refused, and pulls by their names fail or
  get what was there before the circle was closed. One fixed tag opens it.
remedy: oc {verb} -n {namespace} {source} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images: --alias tracks a tag of the same image stream; TagReference.from"
quiet_when: The chain is longer than max_length, or one of its links could not be read.
parameters:
  max_length: {default: 32, unit: tags, about: Links that are followed.}
examples:
  - name: two tags follow each other
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: a, from_kind: ImageStreamTag,
      target_namespace: shop, target_image_stream: cart, target_tag: b}, &s2 {<<: *s, tag: b,
      target_tag: a}]
    image_stream_tag: [&i {namespace: shop, image_stream: cart, tag: a, current_image: a1}, {<<: *i,
      namespace: till, current_image: a2}, {<<: *i, image_stream: web, current_image: a3}, {<<: *i,
      tag: b, current_image: a4}]
    referrer: [&r {target_namespace: shop, target_image_stream: cart, target_tag: a}, {<<: *r,
      target_namespace: till}, {<<: *r, target_image_stream: web}, {<<: *r, target_tag: b}]
    finds: ["shop/cart:a follows itself: a -> b -> a"]
    gives: {impact_workloads: [1]}
  - name: a tag follows itself, and three tags each other
    spec_tag: [&s3 {<<: *s2, tag: a}, {<<: *s, tag: k, target_tag: l}, {<<: *s, tag: l,
      target_tag: m}, {<<: *s, tag: m, target_tag: k}]
    finds: ["shop/cart:a follows itself: a -> a", "shop/cart:k follows itself: k -> l -> m -> k"]
  - name: more tags than are followed
    with: {max_length: 1}
    spec_tag: [*s, *s2]
    finds: []
  - name: no tag follows itself; the way back is no alias, or in another image stream
    spec_tag: [&s4 {<<: *s3, from_kind: DockerImage}, &s5 {<<: *s3, target_namespace: till},
      &s6 {<<: *s3, target_image_stream: web}, *s, {<<: *s4, tag: b}, &s7 {<<: *s5, tag: b},
      &s8 {<<: *s6, tag: b}, {<<: *s7, namespace: till}, {<<: *s8, image_stream: web}]
    finds: []
---*/
WITH RECURSIVE walk AS (
  SELECT
    namespace, image_stream, tag AS first_tag, target_tag AS next_tag,
    tag || ' -> ' || target_tag AS path, 1 AS tags
  FROM spec_tag
  WHERE from_kind = 'ImageStreamTag'
    AND target_namespace = namespace AND target_image_stream = image_stream AND target_tag >= tag
  UNION ALL
  SELECT
    w.namespace, w.image_stream, w.first_tag, s.target_tag, w.path || ' -> ' || s.target_tag,
    w.tags + 1
  FROM walk AS w
  JOIN spec_tag AS s
    ON s.namespace = w.namespace AND s.image_stream = w.image_stream AND s.tag = w.next_tag
  WHERE w.tags < :max_length AND w.next_tag <> w.first_tag
    AND s.from_kind = 'ImageStreamTag'
    AND s.target_namespace = s.namespace AND s.target_image_stream = s.image_stream
    AND s.target_tag >= w.first_tag
)
SELECT
  w.namespace, w.image_stream, w.first_tag AS tag, w.path, w.tags,
  -- A tag that never had an image cannot be fixed to one; it is deleted.
  CASE WHEN t.current_image <> '' THEN 'tag' ELSE 'delete' END AS verb,
  CASE
    WHEN t.current_image <> '' THEN w.image_stream || '@' || t.current_image
    ELSE 'imagestreamtag'
  END AS source,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM walk AS w
LEFT JOIN image_stream_tag AS t
  ON t.namespace = w.namespace AND t.image_stream = w.image_stream AND t.tag = w.first_tag
LEFT JOIN referrer AS r
  ON r.target_namespace = w.namespace AND r.target_image_stream = w.image_stream
  AND r.target_tag = w.first_tag
WHERE w.next_tag = w.first_tag
GROUP BY w.namespace, w.image_stream, w.first_tag, w.path, w.tags, t.current_image;
