/*---
id: missing-stream-tag
title: Workload refers to an image stream tag that is not there
severity: error
message: "{kind} {namespace}/{name} refers to {missing_tag}, which is not there"
why: |
  The integrated registry has nothing to hand out by this name: the next pod that starts on a node
  without the image fails with ImagePullBackOff, and the next build does not begin. What runs today
  goes on until it is moved or restarted.
remedy: oc get imagestreamtags -n {target_namespace}
needs: [referrers]
needs_complete: [ImageStream]
source: "Managing images: referencing images in image streams"
quiet_when: |
  Another registry that has the same path; an owner that is reported instead; what has finished or
  is an old replica set; what is younger than min_age_minutes, whose first build may be under way;
  a tag that is there but was never imported (import-failed); manifests without a namespace.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a workload is judged.}
examples:
  - name: the tag was deleted, others are there
    image_stream: [{namespace: shop, image_stream: web, registry: reg, public_registry: apps}]
    registry_rule: [{list: internal, registry: int}]
    image_stream_tag: [&i {namespace: shop, image_stream: web, tag: v2}, {<<: *i, namespace: x,
      tag: v1}, {namespace: shop, image_stream: x, tag: v1}]
    object: [&o {kind: ImageStream, namespace: shop, name: web}, {<<: *o, kind: Image,
      is_damaged: 1}, {<<: *o, namespace: x, is_damaged: 1}, &o2 {<<: *o, name: x, is_damaged: 1}]
    workload: [&w {kind: Deployment, namespace: qa, name: web, replicas: 0}, {<<: *w, kind: x},
      {<<: *w, namespace: x}, &w2 {<<: *w, name: x}, &w3 {kind: ReplicaSet, namespace: qa, name: p,
      replicas: 1, owner_kind: Job, owner_name: j}, {kind: Job, namespace: x, name: j},
      &w4 {kind: Job, namespace: qa, name: x}, {kind: x, namespace: qa, name: j}]
    referrer: [&r {kind: Deployment, namespace: qa, name: web, role: container,
      reference_kind: DockerImage, registry: "image-registry.openshift-image-registry.svc:5000",
      target_namespace: shop, target_image_stream: web, target_tag: v1}, {<<: *r, name: a,
      registry: reg}, {<<: *r, name: b, registry: apps}, {<<: *r, name: c, registry: int}, {<<: *r,
      kind: ReplicaSet, name: p, reference_kind: ImageStreamTag, registry: "",
      created_at: "2026-01-30T23:00:00Z"}]
    finds: ["Deployment qa/a refers to shop/web:v1, which is not there",
      "Deployment qa/b refers to shop/web:v1, which is not there",
      "Deployment qa/c refers to shop/web:v1, which is not there",
      "Deployment qa/web refers to shop/web:v1, which is not there",
      "ReplicaSet qa/p refers to shop/web:v1, which is not there"]
  - name: no or another registry; owned; ended; scaled to zero; young; no history; a push; damaged
    image_stream: [{namespace: shop, image_stream: web}, {namespace: shop, image_stream: x,
      registry: "image-registry.openshift-image-registry.svc:5000"}]
    registry_rule: [{list: allowed, registry: quay.io}]
    image_stream_tag: [{<<: *i, tag: v3, has_spec: 1}]
    object: [*o2]
    workload: [*w3, {<<: *w4, name: j}, {<<: *w, name: end, phase: Failed}, {<<: *w2,
      kind: ReplicaSet}]
    referrer: [{<<: *r, registry: quay.io}, {<<: *r, registry: ""}, &r2 {<<: *r, kind: ReplicaSet,
      name: p}, {<<: *r, name: end}, {<<: *r2, name: x}, {<<: *r,
      created_at: "2026-01-30T23:00:01Z"}, {<<: *r, target_tag: v3}, {<<: *r, target_tag: null},
      {<<: *r, role: build-output}, {<<: *r, target_image_stream: x}, {<<: *r, namespace: ""}]
    finds: []
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream WHERE registry <> ''
  UNION ALL SELECT public_registry FROM image_stream WHERE public_registry <> ''
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external'))
SELECT
  r.kind, r.namespace, r.name, r.field, r.pull_spec, r.target_namespace,
  r.target_namespace || '/' || r.target_image_stream || ':' || r.target_tag AS missing_tag,
  r.created_at, 1 AS impact_workloads
FROM referrer AS r
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
WHERE r.role IN ('container', 'init-container', 'image-volume', 'build-strategy', 'build-source')
  AND r.target_tag IS NOT NULL AND r.namespace <> ''
  AND (r.reference_kind = 'ImageStreamTag' OR r.registry IN (SELECT registry FROM integrated))
  AND (r.created_at IS NULL OR r.created_at <= :as_of - :min_age_minutes * 60) AND p.name IS NULL
  AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed', 'Complete', 'Cancelled', 'Error')
  AND NOT (r.kind IN ('ReplicaSet', 'ReplicationController') AND COALESCE(w.replicas, 1) = 0)
  AND NOT EXISTS (SELECT 1 FROM image_stream_tag AS t
    WHERE t.namespace = r.target_namespace AND t.image_stream = r.target_image_stream
      AND t.tag = r.target_tag)
  AND NOT EXISTS (SELECT 1 FROM object AS o
    WHERE o.kind = 'ImageStream' AND o.namespace = r.target_namespace
      AND o.name = r.target_image_stream AND o.is_damaged = 1);
