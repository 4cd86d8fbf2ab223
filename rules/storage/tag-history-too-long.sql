/*---
id: tag-history-too-long
title: Tag keeps more revisions than pruning would leave
severity: warning
message: "{namespace}/{image_stream}:{tag} has revisions overdue for pruning: {overdue_revisions}"
why: |
  Each revision in a history pins an image, and the image its layers in the registry. A history
  has no upper limit and only shrinks when a prune removes revisions. These are past the number
  that is kept, old enough and named by nothing: pruning does not run, or does not get here.
remedy: oc adm prune images --keep-tag-revisions={kept_revisions}
needs: [ImageStream]
source: "oc adm prune images: --keep-tag-revisions, --keep-younger-than"
quiet_when: |
  Revisions within the pruner's own settings (ImagePruner) do not count, nor those that a workload
  names by digest, for example an old replica set; nor the last day's, which the next run removes.
parameters:
  keep_tag_revisions: {default: 3, unit: revisions, about: Kept where no ImagePruner says so.}
  max_overdue_revisions: {default: 2, unit: revisions, about: Overdue revisions that may be there.}
examples:
  - name: one old revision too many, one as old as it may be
    with: {as_of: 864000, keep_tag_revisions: 1, max_overdue_revisions: 1}
    tag_event:
      - &t {namespace: shop, image_stream: cart, tag: latest, revision: 1, image: b2,
         created_at: 774000}
      - &t2 {<<: *t, revision: 2}
      - &t3 {<<: *t, revision: 3, created_at: 7200}
    referrer:
      - &r {target_namespace: till, target_image_stream: cart, target_image: b2}
      - {target_namespace: shop, target_image_stream: web, target_image: b2}
      - &r2 {<<: *r, target_namespace: shop, target_image: b1}
    finds: ["shop/cart:latest has revisions overdue for pruning: 2"]
  - name: as many as may be there; as the pruner keeps
    with: {as_of: 864000, keep_tag_revisions: 1, max_overdue_revisions: 1}
    tag_event:
      - *t
      - *t2
    finds: []
  - name: as many as the pruner keeps
    with: {as_of: 864000, keep_tag_revisions: 1, max_overdue_revisions: 0}
    image_pruner: [{image_pruner: cluster, keep_tag_revisions: 2}]
    tag_event:
      - *t
      - *t2
    finds: []
  - name: the revision that is too many is in use, another is of today
    with: {as_of: 864000, keep_tag_revisions: 1, max_overdue_revisions: 0}
    tag_event:
      - *t2
      - {<<: *t3, image: b3, created_at: 774001}
    referrer: [{<<: *r2, target_image: b2}]
    finds: []
---*/
WITH policy AS (
  SELECT
    COALESCE(MAX(keep_tag_revisions), :keep_tag_revisions) AS kept_revisions,
    COALESCE(MAX(keep_younger_than_seconds), 3600) + 86400 AS kept_seconds
  FROM image_pruner
)
SELECT
  e.namespace, e.image_stream, e.tag,
  COUNT(*) AS overdue_revisions,
  MAX(e.revision) AS revisions,
  MAX(p.kept_revisions) AS kept_revisions,
  MIN(e.created_at) AS oldest_revision_at,
  MAX(e.created_at) AS newest_overdue_at,
  SUM(e.stored_bytes) AS impact_stored_bytes
FROM policy AS p
CROSS JOIN tag_event AS e
WHERE e.revision > p.kept_revisions
  AND e.created_at <= :as_of - p.kept_seconds
  AND NOT EXISTS (
    SELECT 1 FROM referrer AS r
    WHERE r.target_image = e.image AND r.target_namespace = e.namespace
      AND r.target_image_stream = e.image_stream
  )
GROUP BY e.namespace, e.image_stream, e.tag
HAVING COUNT(*) > :max_overdue_revisions;
