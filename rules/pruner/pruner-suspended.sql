/*---
id: pruner-suspended
title: The image pruner is suspended
severity: warning
message: "ImagePruner {name} is suspended; revisions past what it keeps: {overdue_revisions}"
why: |
  With spec.suspend the operator keeps the pruner's settings but does not run it. Old revisions,
  their images in etcd and their layers in the registry stay, and the first run after it is resumed
  removes all that came together at once. The command shows what that would be; set suspend to
  false when you have looked at it.
remedy: >-
  oc adm prune images --keep-tag-revisions={kept_revisions} --keep-younger-than={kept_seconds}s
needs: [ImagePruner, ImageStream]
source: "Automatically pruning images: ImagePruner, spec.suspend"
quiet_when: |
  Suspended on purpose, for an audit or while images are pruned by hand: suppress it until a day.
examples:
  - name: suspended, with one revision too many
    with: {as_of: 864000}
    image_pruner: [{image_pruner: cluster, is_suspended: 1, keep_tag_revisions: 2}]
    tag_event:
      - {tag: v1, revision: 1, created_at: 0}
      - {tag: v1, revision: 2, created_at: 0}
      - {tag: v1, revision: 3, created_at: 860400}
      - {tag: v1, revision: 4, created_at: 860401}
    finds: ["ImagePruner cluster is suspended; revisions past what it keeps: 1"]
  - name: suspended with the default settings, nothing to prune
    with: {as_of: 864000}
    image_pruner: [{image_pruner: cluster, is_suspended: 1}]
    tag_event: [{tag: v1, revision: 3, created_at: 0}]
    finds: ["ImagePruner cluster is suspended; revisions past what it keeps: 0"]
  - name: it runs
    image_pruner: [{image_pruner: cluster}]
    tag_event: [{tag: v1, revision: 4, created_at: 0}]
    finds: []
---*/
SELECT
  'ImagePruner' AS kind, p.image_pruner AS name, p.schedule,
  SUM(CASE
    WHEN e.revision > COALESCE(p.keep_tag_revisions, 3)
      AND e.created_at <= :as_of - COALESCE(p.keep_younger_than_seconds, 3600) THEN 1
    ELSE 0
  END) AS overdue_revisions,
  COUNT(*) AS revisions,
  COALESCE(p.keep_tag_revisions, 3) AS kept_revisions,
  COALESCE(p.keep_younger_than_seconds, 3600) AS kept_seconds
FROM image_pruner AS p
CROSS JOIN tag_event AS e
WHERE p.is_suspended = 1
GROUP BY p.image_pruner, p.schedule, p.keep_tag_revisions, p.keep_younger_than_seconds;
