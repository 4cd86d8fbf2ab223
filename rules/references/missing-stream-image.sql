/*---
id: missing-stream-image
title: Workload names an image by a digest that is gone
severity: error
message: "{kind} {namespace}/{name} names {image_stream_image}, which is not there"
why: |
  No history and no image of the cluster has this digest, as after a prune or a deleted tag. The
  next pod on a node without the image fails with ImagePullBackOff, the next build does not begin.
remedy: oc describe imagestream -n {target_namespace} {target_image_stream}
needs: [referrers]
needs_complete: [Image, ImageStream]
source: "Managing images: referencing images in image streams (ImageStreamImage)"
quiet_when: |
  The name is that of another registry; the digest is one platform's manifest of an index that is
  there; an owner names it too and is reported instead; what has ended, and replica sets and
  replication controllers without pods, which a rollback would need.
examples:
  - name: a deployment and a build config, others are there
    registry_rule: [{list: internal, registry: "r:5000"}]
    image: [{image: a1}]
    image_manifest: [&i {image: a1, manifest: c1}]
    tag_event: [{namespace: shop, image_stream: web, tag: v1, image: a1}]
    referrer: [{kind: Deployment, namespace: till, name: web, role: container, registry: "r:5000",
      target_namespace: shop, target_image_stream: web, target_image: a9}, {kind: BuildConfig,
      namespace: shop, name: app, role: build-strategy, reference_kind: ImageStreamImage,
      target_namespace: shop, target_image_stream: web, target_image: a8}]
    finds: ["Deployment till/web names shop/web@a9, which is not there",
      "BuildConfig shop/app names shop/web@a8, which is not there"]
  - name: an image; a platform; in a history; another registry; owned; ended; no pods; a status
    image_stream: [{registry: r}]
    image: [{image: a1}]
    image_manifest: [*i]
    tag_event: [{tag: v1, revision: 9, image: a2}]
    workload: [&w {kind: Pod, name: p, owner_kind: Job, owner_name: j}, {<<: *w, namespace: x},
      {kind: Job, name: j}, {kind: Job, name: e}, {kind: ReplicaSet, name: j}, {kind: Pod, name: e,
      phase: Failed}, {kind: Build, name: e, phase: Complete}, {kind: ReplicaSet, name: z,
      replicas: 0}]
    referrer: [&r {kind: Deployment, name: a, role: container, registry: r, target_namespace: "",
      target_image_stream: "", target_image: a1}, {<<: *r, target_image: c1}, {<<: *r,
      target_image: a2}, &r2 {<<: *r, registry: q, target_image: a9}, &r3 {<<: *r2, kind: Pod,
      name: p, registry: r}, &r4 {<<: *r3, name: e}, {<<: *r4, kind: Build, role: build-strategy},
      &r5 {<<: *r3, kind: ReplicaSet, name: z}, {<<: *r2, name: x, role: last-triggered,
      registry: r}]
    finds: []
  - name: its owner is not there, only others like it
    image_stream: [{registry: r}]
    workload: [{kind: ReplicaSet, name: z, owner_kind: Job, owner_name: j}, {kind: Job, name: x},
      {kind: Job, namespace: x, name: j}, {kind: x, name: j}]
    referrer: [*r5]
    finds: ["ReplicaSet /z names /@a9, which is not there"]
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream
  UNION ALL SELECT public_registry FROM image_stream
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')
),
pinned AS (
  SELECT target_image AS image FROM referrer WHERE target_image IS NOT NULL GROUP BY target_image
)
SELECT
  r.kind, r.namespace, r.name, MIN(r.field) AS field, r.target_namespace, r.target_image_stream,
  r.target_namespace || '/' || r.target_image_stream || '@' || d.image AS image_stream_image,
  1 AS impact_workloads
FROM pinned AS d
LEFT JOIN image AS i ON i.image = d.image
LEFT JOIN image_manifest AS m ON m.manifest = d.image
LEFT JOIN tag_event AS e ON e.image = d.image
JOIN referrer AS r ON r.target_image = d.image
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
WHERE i.image IS NULL AND m.manifest IS NULL AND e.image IS NULL
  AND r.role IN ('container', 'init-container', 'image-volume', 'build-strategy', 'build-source')
  AND (r.reference_kind = 'ImageStreamImage' OR r.registry IN (SELECT registry FROM integrated))
  AND p.name IS NULL
  AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed', 'Complete', 'Cancelled', 'Error')
  AND NOT (r.kind IN ('ReplicaSet', 'ReplicationController') AND COALESCE(w.replicas, 1) = 0)
GROUP BY r.kind, r.namespace, r.name, r.target_namespace, r.target_image_stream, d.image;
