/*---
id: image-stream-unused
title: An image stream is kept up to date and nothing uses it
severity: info
message: "{namespace}/{image_stream} still changes, and nothing has used it: {tags} tags"
why: |
  Builds or imports write to it, but no workload, build or tag names it or runs one of its images.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: []
needs_complete: [ImageStream, referrers]
source: "Managing images: Removing tags from image streams; Manually pruning images"
quiet_when: |
  It is young; it did not change for stale_days (stale-tag-unused); it, or a tag of it, carries
  tagtidy/keep; the platform's namespaces. Pulls from outside the cluster are not seen.
parameters:
  min_age_days: {default: 90, unit: days, about: Age from which an image stream is judged.}
  stale_days: {default: 180, unit: days, about: Time without a change after which tags are stale.}
examples:
  - name: made last year, pushed yesterday; a build pushes to it
    image_stream: [&i {namespace: shop, image_stream: web, created_at: 2025-11-02}, {<<: *i,
      namespace: x}]
    image_stream_tag: [&i2 {namespace: shop, image_stream: web, tag: v1,
      last_changed_at: 2026-01-30}, {namespace: shop, image_stream: web}]
    tag_event: [{namespace: shop, image_stream: web, tag: v1, image: a1}]
    annotation: [&a {kind: ImageStream, namespace: shop, name: web, annotation: tagtidy/x}, {<<: *a,
      kind: Pod, annotation: tagtidy/keep}]
    spec_tag: [{namespace: shop, image_stream: web, target_namespace: shop,
      target_image_stream: web}]
    referrer: [{role: build-output, target_namespace: shop, target_image_stream: web}]
    finds: ["shop/web still changes, and nothing has used it: 2 tags"]
  - name: named; followed; imported; runs; runs a part; young; stale; kept; the platform
    image_stream: [{image_stream: a}, {image_stream: b}, {image_stream: c}, {image_stream: d},
      {image_stream: e}, {image_stream: f, created_at: 2026-01-01}, {image_stream: g},
      {image_stream: h}, {namespace: openshift, image_stream: i}, {namespace: kube-x,
      image_stream: i}, {namespace: openshift-x, image_stream: i}]
    image_stream_tag: [&i3 {image_stream: a, tag: v1, last_changed_at: 2026-01-30}, {<<: *i3,
      image_stream: b}, {<<: *i3, image_stream: c}, &i4 {<<: *i3, image_stream: d}, {<<: *i3,
      image_stream: e}, {<<: *i3, image_stream: f}, {<<: *i3, image_stream: h}, {image_stream: g,
      tag: v1, last_changed_at: 2025-08-04}, &i5 {<<: *i2, namespace: openshift, image_stream: i},
      {<<: *i5, namespace: kube-x}, {<<: *i5, namespace: openshift-x}]
    tag_event: [&t {image_stream: d, image: a1}, &t2 {image_stream: e, image: a2}]
    image_manifest: [&i6 {image: a2, manifest: c2}]
    annotation: [{kind: ImageStream, name: h, annotation: tagtidy/keep}]
    spec_tag: [{image_stream: t, target_namespace: "", target_image_stream: b},
      {from_repository: /c}]
    referrer: [&r {role: container, target_namespace: "", target_image_stream: a},
      &r2 {role: running, pull_digest: a1}, &r3 {role: running, pull_digest: c2}]
    finds: []
  - name: no tag event a1, only others like it
    image_stream: [{image_stream: d}]
    image_stream_tag: [*i4]
    tag_event: [*t2, {<<: *t, namespace: x}, {image_stream: d, image: x}]
    image_manifest: [*i6]
    referrer: [*r, *r3, {<<: *r2, target_image_stream: d}]
    finds: ["/d still changes, and nothing has used it: 1 tags"]
---*/
WITH used AS (
  SELECT from_repository AS path FROM spec_tag
  UNION ALL SELECT target_namespace || '/' || target_image_stream FROM spec_tag
  WHERE target_image_stream <> image_stream OR target_namespace <> namespace
  UNION ALL SELECT namespace || SUBSTR(repository, 8) FROM referrer WHERE registry = 'docker.io'
  UNION ALL SELECT namespace || '/' || name FROM annotation
  WHERE kind = 'ImageStream' AND annotation = 'tagtidy/keep'),
running AS (SELECT DISTINCT pull_digest AS image FROM referrer)
SELECT
  h.namespace, h.image_stream, COUNT(*) AS tags, MAX(t.last_changed_at) AS last_tag_at,
  h.stored_bytes AS impact_stored_bytes
FROM image_stream AS h
JOIN image_stream_tag AS t ON t.namespace = h.namespace AND t.image_stream = h.image_stream
WHERE COALESCE(h.created_at, 0) <= :as_of - :min_age_days * 86400 AND h.namespace <> 'openshift'
  AND h.namespace NOT LIKE 'openshift-%' AND h.namespace NOT LIKE 'kube-%'
  AND NOT EXISTS (SELECT 1 FROM referrer AS r WHERE r.target_namespace = h.namespace
      AND r.target_image_stream = h.image_stream AND r.role <> 'build-output')
  AND h.namespace || '/' || h.image_stream NOT IN (SELECT path FROM used)
  AND NOT EXISTS (SELECT 1 FROM tag_event AS e LEFT JOIN image_manifest AS m ON m.image = e.image
    WHERE e.namespace = h.namespace AND e.image_stream = h.image_stream
      AND (e.image IN (SELECT image FROM running) OR m.manifest IN (SELECT image FROM running)))
GROUP BY h.namespace, h.image_stream, h.stored_bytes
HAVING MAX(t.last_changed_at) > :as_of - :stale_days * 86400;
