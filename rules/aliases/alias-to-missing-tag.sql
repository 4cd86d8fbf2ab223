/*---
id: alias-to-missing-tag
title: Alias follows a tag that is not there
severity: error
message: "{namespace}/{image_stream}:{tag} follows {missing_tag}, which is not there"
why: |
  An alias takes its image from the tag it follows. Where that is missing, the alias gets none and
  pulls by its name fail, or it silently stays with the one it had, whatever becomes of the release.
remedy: oc {verb} -n {namespace} {source} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images: --alias tracks a tag of the same image stream; TagReference.from"
quiet_when: |
  The image stream is younger than min_age_minutes, or could not be read whole; the tag was copied
  from another image stream before that went; manifests without a namespace, still to be pushed to.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which an image stream is judged.}
examples:
  - name: the followed tag was deleted; others have its name, or are not there either
    image_stream: [{namespace: shop, image_stream: cart, created_at: "2026-01-30T23:00:00Z"}]
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: latest, from_kind: ImageStreamTag,
      target_namespace: shop, target_image_stream: cart, target_tag: v2.0}]
    image_stream_tag: [&i {namespace: shop, image_stream: cart, tag: latest, revisions: 1},
      &i2 {<<: *i, tag: v1.0, current_image: x}, *i2, &i3 {<<: *i2, namespace: till, tag: latest},
      *i3, &i4 {<<: *i2, image_stream: web, tag: latest}, *i4, {<<: *i, namespace: till, tag: v2.0},
      {<<: *i, image_stream: web, tag: v2.0}]
    object: [&o {kind: ImageStream, namespace: shop, name: cart}, {<<: *o, kind: A, is_damaged: 1},
      &o2 {<<: *o, namespace: a, is_damaged: 1}, {<<: *o, name: a, is_damaged: 1}]
    referrer: [&r {target_namespace: shop, target_image_stream: cart, target_tag: latest}, {<<: *r,
      target_namespace: till}, {<<: *r, target_image_stream: web}, {<<: *r, target_tag: b}]
    finds: ["shop/cart:latest follows shop/cart:v2.0, which is not there"]
    gives: {impact_workloads: [1]}
  - name: another image stream's tag, and it was never copied
    image_stream: [&i5 {namespace: till, image_stream: web}, {namespace: till}, {image_stream: web}]
    spec_tag: [&s2 {<<: *s, target_namespace: till, target_image_stream: web}, {<<: *s2,
      target_namespace: x}]
    finds: ["shop/cart:latest follows till/web:v2.0, which is not there"]
  - name: it is there; an import; no namespace; copied before; a minute old; not read whole
    image_stream: [&i6 {namespace: shop, image_stream: cart}, {<<: *i5, namespace: shop}, {<<: *i6,
      namespace: till}, {image_stream: new, created_at: "2026-01-30T23:59:00Z"},
      {image_stream: cut}, {namespace: x, image_stream: new}]
    spec_tag: [{<<: *s, target_tag: latest}, {<<: *s, from_kind: DockerImage}, &s3 {<<: *s2,
      namespace: "", target_namespace: shop}, {<<: *s, target_namespace: till}, {<<: *s3,
      namespace: shop}, &s4 {<<: *s, tag: new, target_namespace: "", target_image_stream: new},
      {<<: *s4, tag: cut, target_image_stream: cut}]
    image_stream_tag: [*i]
    object: [{<<: *o2, namespace: "", name: cut}]
    finds: []
---*/
SELECT s.namespace, s.image_stream, s.tag,
  s.target_namespace || '/' || s.target_image_stream || ':' || s.target_tag AS missing_tag,
  t.last_changed_at,
  -- A tag that never had an image cannot be fixed to one; it is deleted.
  CASE WHEN t.current_image <> '' THEN 'tag' ELSE 'delete' END AS verb,
  CASE
    WHEN t.current_image <> '' THEN s.image_stream || '@' || t.current_image ELSE 'imagestreamtag'
  END AS source,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM spec_tag AS s
JOIN image_stream AS h
  ON h.namespace = s.target_namespace AND h.image_stream = s.target_image_stream
LEFT JOIN image_stream_tag AS t
  ON t.namespace = s.namespace AND t.image_stream = s.image_stream AND t.tag = s.tag
LEFT JOIN referrer AS r
  ON r.target_namespace = s.namespace AND r.target_image_stream = s.image_stream
  AND r.target_tag = s.tag
WHERE s.from_kind = 'ImageStreamTag' AND s.namespace <> ''
  AND (h.created_at IS NULL OR h.created_at <= :as_of - :min_age_minutes * 60)
  AND ((s.target_namespace = s.namespace AND s.target_image_stream = s.image_stream)
    OR COALESCE(t.revisions, 0) = 0)
  AND NOT EXISTS (
    SELECT 1 FROM image_stream_tag AS m WHERE m.namespace = s.target_namespace
      AND m.image_stream = s.target_image_stream AND m.tag = s.target_tag
  )
  AND NOT EXISTS (
    SELECT 1 FROM object AS o WHERE o.kind = 'ImageStream' AND o.is_damaged = 1
      AND o.namespace = s.target_namespace AND o.name = s.target_image_stream
  )
GROUP BY 1, 2, 3, 4, 5, 6, 7;
