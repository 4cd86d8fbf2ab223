/*---
id: kept-by-finished-workloads
title: Old images are kept only by what no longer runs
severity: info
message: "{namespace}/{image_stream} keeps images that only what has ended uses: {images}"
why: |
  A prune keeps each image that a replica set, a replication controller, a job or a build names by
  digest, even if it is scaled to zero or ended long ago. Nothing that runs uses these, which are
  past what their tags keep: once the old objects are removed, the next prune frees them.
remedy: "oc adm prune {resource} -n {holder_namespace} --{option}"
needs: [ImageStream]
needs_complete: [ImageStream, referrers]
source: "Manually pruning images: pruning deployments and builds comes before pruning images"
quiet_when: |
  What has ended is younger than rollback_days and may be rolled back to; a revision is among those
  that a tag keeps (keepTagRevisions, 3 if not set); anything else names the digest.
parameters:
  rollback_days: {default: 30, unit: days, about: Age from which nobody rolls back to it.}
examples:
  - name: a replica set without pods, and a build, of last year
    tag_event: [&t {namespace: shop, image_stream: web, tag: v1, revision: 4, image: a1}, {<<: *t,
      revision: 5, image: a2}]
    workload: [&w {kind: ReplicaSet, namespace: shop, name: web-1, replicas: 0,
      created_at: 2026-01-01}, {<<: *w, kind: Build}, {kind: Build, namespace: shop, name: app-1,
      phase: Complete, created_at: 2025-06-01}]
    referrer: [&r {kind: ReplicaSet, namespace: shop, name: web-1, target_image: a1,
      is_seen_by_pruner: 1}, {<<: *r, kind: Build, name: app-1, target_image: a2},
      {kind: DeploymentConfig, name: web, role: last-triggered, target_image: a1}]
    finds: ["shop/web keeps images that only what has ended uses: 2"]
  - name: in use too; not long ago; it has pods; kept by another tag; seen by no prune
    tag_event: [&t2 {revision: 4, image: a1}, {revision: 5, image: a2}, {revision: 6, image: a3},
      &t3 {revision: 7, image: a4}, {revision: 3, image: a4}, {revision: 8, image: a5}]
    workload: [&w2 {kind: Job, name: end, phase: Complete}, {kind: ReplicaSet, name: up,
      replicas: 1}, {kind: Job, name: new, phase: Failed, created_at: 2026-01-02},
      {kind: Deployment, name: "off", replicas: 0}]
    referrer: [&r2 {kind: Job, name: end, target_image: a1, is_seen_by_pruner: 1}, {<<: *r2,
      kind: Deployment, name: "off"}, {<<: *r2, name: new, target_image: a2}, &r3 {<<: *r2,
      kind: ReplicaSet, name: up, target_image: a3}, &r4 {<<: *r2, target_image: a4}, {kind: Job,
      name: end, target_image: a5, role: image-volume}]
    finds: []
  - name: no tag event a4, only others like it
    tag_event: [*t3, {<<: *t2, namespace: x}, {revision: 0, image: a1}]
    workload: [*w2, {<<: *w2, namespace: x, created_at: "2026-01-29T18:00:01Z"}]
    referrer: [*r3, *r4]
    finds: ["/ keeps images that only what has ended uses: 1"]
---*/
WITH old AS (
  SELECT n.image
  FROM (
    SELECT target_image AS image FROM referrer WHERE target_image IS NOT NULL GROUP BY target_image
  ) AS n
  JOIN tag_event AS e ON e.image = n.image
  GROUP BY n.image
  HAVING MIN(e.revision) > (SELECT COALESCE(MIN(keep_tag_revisions), 3) FROM image_pruner)
),
idle AS (
  SELECT
    d.image, MIN(r.namespace) AS holder_namespace, MIN(r.kind) AS first_kind,
    MAX(r.kind) AS last_kind, MIN(r.kind || ' ' || r.namespace || '/' || r.name) AS holder
  FROM old AS d
  JOIN referrer AS r ON r.target_image = d.image AND r.role <> 'last-triggered'
  LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
  GROUP BY d.image
  HAVING MAX(r.is_seen_by_pruner) = 1 AND MIN(CASE
    WHEN COALESCE(w.created_at, 0) > :as_of - :rollback_days * 86400 THEN 0
    WHEN w.kind IN ('ReplicaSet', 'ReplicationController') AND w.replicas = 0 THEN 1
    WHEN w.phase IN ('Complete', 'Failed', 'Cancelled', 'Error', 'Succeeded') THEN 1
    ELSE 0 END) = 1
)
SELECT
  e.namespace, e.image_stream, COUNT(DISTINCT d.image) AS images, MIN(d.holder) AS first_holder,
  MIN(d.holder_namespace) AS holder_namespace,
  -- No command prunes jobs and pods.
  CASE WHEN MAX(d.last_kind) = 'Build' THEN 'builds' WHEN MIN(d.first_kind) >= 'ReplicaSet'
    THEN 'deployments' END AS resource,
  CASE WHEN MAX(d.last_kind) = 'Build' THEN 'orphans' ELSE 'replica-sets' END AS option,
  SUM(e.stored_bytes) AS impact_stored_bytes
FROM idle AS d
JOIN tag_event AS e ON e.image = d.image
GROUP BY e.namespace, e.image_stream;
