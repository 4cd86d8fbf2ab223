/*---
id: stale-tag-unused
title: Tags are old and nothing uses them
severity: warning
message: "{namespace}/{image_stream} keeps unused tags: {tags} such as {first_tag}, {days} days old"
why: |
  Pruning spares the newest revisions of a tag, used or not, and with them the image and its
  layers. No workload, build or other tag names this one or uses an image of its history.
remedy: oc tag -n {namespace} -d {image_stream}:{first_tag}
needs: []
discriminator: family
needs_complete: [ImageStream, referrers]
source: "Managing images: Removing tags from image streams"
quiet_when: Forms of latest, stable; tagtidy/keep; the platform's. Pulls from outside are not seen.
parameters: {stale_days: {default: 180, unit: days, about: Age from which a tag is old.}}
examples:
  - name: unchanged for 180 days; what is named, run or kept is near to it
    image_stream_tag: [&t {<<: &b {namespace: shop, image_stream: cart}, tag: v1, revisions: 2,
      last_changed_at: "2025-08-04", current_image: a1}, {<<: *t, image_stream: web}]
    tag_event: [&e {<<: *b, tag: v1, image: a1}, {<<: *e, image: ""}, {<<: *e, tag: x, image: u},
      {<<: *e, namespace: x, image: u}, {<<: *e, image_stream: x, image: u}]
    image_manifest: [{image: x, manifest: u}, {image: a1, manifest: z}]
    spec_tag: [{<<: *b, target_namespace: shop, target_image_stream: cart, target_image: a1}]
    referrer: [&r {namespace: shop, registry: quay.io, repository: library/cart, pull_tag: v1,
      pull_digest: u}, {<<: *r, registry: docker.io, repository: vendors/cart, pull_digest: ""}]
    annotation: [&k {kind: ImageStream, namespace: shop, name: cart, annotation: tagtidy/keep,
      tag: x}, {<<: *k, tag: v1, kind: x}, {<<: *k, tag: v1, annotation: x}]
    etcd_ledger: [{<<: *b, cause: history, objects: 2, stored_bytes: 9}]
    finds: ["shop/cart keeps unused tags: 1 such as v1, 180 days old",
      "shop/web keeps unused tags: 1 such as v1, 180 days old"]
    gives: {impact_stored_bytes: [0, 9]}
  - name: named, followed, copied, run; kept; young; no image; latest; a manifest; the platform's
    image_stream_tag: [{<<: *t, tag: a}, {<<: *t, tag: b}, {<<: *t, tag: c}, {<<: *t, tag: d},
      {<<: *t, tag: f}, {<<: *t, tag: g}, {<<: *t, tag: x}, {<<: *t, image_stream: web}, {<<: *t,
      current_image: ""}, {<<: *t, last_changed_at: "2025-08-05"}, {<<: *t, convention: latest},
      {<<: *t, namespace: ""}, {<<: *t, namespace: openshift-x}, {<<: *t, namespace: kube-x}]
    tag_event: [{<<: *e, tag: c, image: c}, {<<: *e, tag: d, image: d}, {<<: *e, tag: f, image: l}]
    image_manifest: [{image: l, manifest: m4}]
    referrer: [{target_namespace: shop, target_image_stream: cart, target_tag: a,
      target_image: c, pull_digest: m4}, {<<: *r, registry: docker.io, pull_tag: g}]
    spec_tag: [{namespace: till, target_namespace: shop, target_image_stream: cart, target_tag: b,
      target_image: d}]
    annotation: [*k, {<<: *k, name: web, tag: ""}]
    finds: []
---*/
WITH used_image AS (
  SELECT target_image AS image FROM referrer UNION SELECT NULLIF(pull_digest, '') FROM referrer
  UNION SELECT target_image FROM spec_tag
  WHERE target_namespace || '/' || target_image_stream <> namespace || '/' || image_stream),
held_image AS (
  SELECT image FROM used_image
  UNION SELECT image FROM image_manifest WHERE manifest IN (SELECT image FROM used_image)),
used_tag AS (
  SELECT target_namespace, target_image_stream, target_tag FROM referrer
  WHERE target_tag IS NOT NULL
  UNION SELECT target_namespace, target_image_stream, target_tag FROM spec_tag
  UNION SELECT namespace, SUBSTR(repository, 9), COALESCE(NULLIF(pull_tag, ''), 'latest')
  FROM referrer WHERE registry = 'docker.io' AND repository LIKE 'library/%'
  UNION SELECT namespace, name, tag FROM annotation
  WHERE kind = 'ImageStream' AND annotation = 'tagtidy/keep'),
kin AS (
  SELECT t.namespace, t.image_stream, t.family, COUNT(*) AS tags, MIN(t.tag) AS first_tag,
    CAST((:as_of - MIN(t.last_changed_at)) / 86400 AS BIGINT) AS days,
    SUM(t.revisions) AS revisions, GROUP_CONCAT(t.tag, ' ') AS member_tags
  FROM image_stream_tag AS t WHERE t.current_image <> ''
    AND t.last_changed_at <= :as_of - :stale_days * 86400 AND t.namespace NOT IN ('', 'openshift')
    AND t.namespace NOT LIKE 'openshift-%' AND t.namespace NOT LIKE 'kube-%'
    AND t.convention NOT IN ('latest', 'stable')
    AND CASE WHEN (t.namespace, t.image_stream, t.tag) IN (SELECT * FROM used_tag) THEN 1
      WHEN (t.namespace, t.image_stream, '') IN (SELECT * FROM used_tag) THEN 1 ELSE 0 END = 0
    AND NOT EXISTS (
      SELECT 1 FROM tag_event AS e WHERE e.namespace = t.namespace AND e.tag = t.tag
        AND e.image_stream = t.image_stream AND e.image IN (SELECT image FROM held_image))
  GROUP BY t.namespace, t.image_stream, t.family)
SELECT
  namespace, image_stream, family, tags, first_tag, days, revisions, member_tags,
  CASE WHEN SUM(CASE WHEN cause = 'history' THEN objects ELSE 0 END) = revisions
    THEN SUM(stored_bytes) ELSE 0 END AS impact_stored_bytes
FROM kin LEFT JOIN etcd_ledger USING (namespace, image_stream, family)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
