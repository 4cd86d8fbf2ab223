/*---
id: pruner-keeps-no-revision
title: The image pruner keeps no revision of a tag
severity: error
message: >-
  ImagePruner {name} keeps {keep_tag_revisions} revisions; tags that nobody names and that go
  now: {tags}
why: |
  With keepTagRevisions 0 the age alone protects a tag: whatever no workload names at the moment of
  the run loses all its revisions, the current one included. A deployment that is scaled down, a
  base image between two builds, a release that waits for its day are gone, and cannot be pulled.
remedy: oc patch imagepruners.imageregistry.operator.openshift.io/{name} --type=merge -p {patch}
needs: [ImagePruner, ImageStream]
needs_complete: [referrers]
source: "Automatically pruning images: ImagePruner, spec.keepTagRevisions"
quiet_when: |
  One revision or more is kept, or it does not say, which means 3. It is an error even while the
  pruner is suspended, since its next run is the one that does it.
examples:
  - name: two tags, one of which a workload names; one by its digest; one young
    with: {as_of: 86400}
    image_pruner: [{image_pruner: cluster, keep_tag_revisions: 0}]
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1, last_changed_at: 0, current_image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, last_changed_at: 82800, current_image: a2}
      - {namespace: shop, image_stream: cart, tag: v3, last_changed_at: 0, current_image: a3}
      - {namespace: shop, image_stream: cart, tag: v4, last_changed_at: 86400, current_image: a4}
      - {namespace: shop, image_stream: cart, tag: v5, last_changed_at: 0, current_image: ""}
    referrer:
      - {target_namespace: shop, target_image_stream: cart, target_tag: v1, is_seen_by_pruner: 1}
      - {target_namespace: till, target_image_stream: cart, target_tag: v2, is_seen_by_pruner: 1}
      - {target_namespace: shop, target_image_stream: web, target_tag: v2, is_seen_by_pruner: 1}
      - {target_namespace: shop, target_image_stream: cart, target_image: a3, is_seen_by_pruner: 1}
      - {target_namespace: till, target_image_stream: cart, target_image: a2, is_seen_by_pruner: 1}
      - {target_namespace: shop, target_image_stream: web, target_image: a2, is_seen_by_pruner: 1}
      - {target_namespace: shop, target_image_stream: cart, target_tag: v2}
    finds: ["ImagePruner cluster keeps 0 revisions; tags that nobody names and that go now: 1"]
  - name: one revision; the default
    image_pruner:
      - {image_pruner: cluster, keep_tag_revisions: 1}
      - {image_pruner: other}
    image_stream_tag: [{tag: v1, current_image: a1, last_changed_at: 0}]
    finds: []
---*/
WITH culprit AS (
  SELECT image_pruner, keep_tag_revisions, keep_younger_than_seconds, is_suspended
  FROM image_pruner
  WHERE keep_tag_revisions = 0
),
named AS (
  SELECT DISTINCT r.target_namespace AS target_namespace,
    r.target_image_stream AS target_image_stream, r.target_tag AS target_tag,
    r.target_image AS target_image
  FROM culprit AS p
  CROSS JOIN referrer AS r
  WHERE r.is_seen_by_pruner = 1
)
SELECT
  'ImagePruner' AS kind, p.image_pruner AS name, p.keep_tag_revisions, p.is_suspended,
  SUM(CASE
    WHEN n.target_tag IS NULL AND d.target_image IS NULL
      AND t.last_changed_at <= :as_of - COALESCE(p.keep_younger_than_seconds, 3600) THEN 1
    ELSE 0
  END) AS tags,
  '{"spec":{"keepTagRevisions":3}}' AS patch
FROM culprit AS p
CROSS JOIN image_stream_tag AS t
LEFT JOIN named AS n
  ON n.target_namespace = t.namespace AND n.target_image_stream = t.image_stream
  AND n.target_tag = t.tag
LEFT JOIN named AS d
  ON d.target_namespace = t.namespace AND d.target_image_stream = t.image_stream
  AND d.target_image = t.current_image
WHERE t.current_image <> ''
GROUP BY p.image_pruner, p.keep_tag_revisions, p.is_suspended;
