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
    image_stream: [{namespace: shop, image_stream: web, registry: "registry.svc:5000"}]
    image_stream_tag: [{namespace: shop, image_stream: web, tag: v2}]
    referrer:
      - {kind: Deployment, namespace: till, name: web, role: container, reference_kind: DockerImage,
         field: "spec.template.spec.containers[0].image", registry: "registry.svc:5000",
         target_namespace: shop, target_image_stream: web, target_tag: v1}
    finds: ["Deployment till/web refers to shop/web:v1, which is not there"]
  - name: the same path in another registry
    image_stream: [{namespace: shop, image_stream: web, registry: "registry.svc:5000"}]
    referrer:
      - {kind: Deployment, namespace: till, name: web, role: container, reference_kind: DockerImage,
         registry: quay.io, target_namespace: shop, target_image_stream: web, target_tag: v1}
    finds: []
  - name: a build pushes to the tag
    referrer:
      - {kind: BuildConfig, namespace: shop, name: web, role: build-output,
         reference_kind: ImageStreamTag, target_namespace: shop, target_image_stream: web,
         target_tag: v1}
    finds: []
  - name: it has no history, but a spec tag
    image_stream_tag: [{namespace: shop, image_stream: web, tag: v1, has_spec: 1}]
    referrer:
      - {kind: BuildConfig, namespace: shop, name: web, role: build-strategy,
         reference_kind: ImageStreamTag, target_namespace: shop, target_image_stream: web,
         target_tag: v1}
    finds: []
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream WHERE registry <> ''
  UNION ALL SELECT public_registry FROM image_stream WHERE public_registry <> ''
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')
)
SELECT
  r.kind, r.namespace, r.name, r.field, r.pull_spec, r.target_namespace,
  r.target_namespace || '/' || r.target_image_stream || ':' || r.target_tag AS missing_tag,
  r.created_at, 1 AS impact_workloads
FROM referrer AS r
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
WHERE r.role IN ('container', 'init-container', 'image-volume', 'build-strategy', 'build-source')
  AND r.target_tag IS NOT NULL
  AND r.namespace <> ''
  AND (r.reference_kind = 'ImageStreamTag' OR r.registry IN (SELECT registry FROM integrated))
  AND (r.created_at IS NULL OR r.created_at <= :as_of - :min_age_minutes * 60)
  AND p.name IS NULL
  AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed', 'Complete', 'Cancelled', 'Error')
  AND NOT (r.kind IN ('ReplicaSet', 'ReplicationController') AND COALESCE(w.replicas, 1) = 0)
  AND NOT EXISTS (
    SELECT 1 FROM image_stream_tag AS t
    WHERE t.namespace = r.target_namespace AND t.image_stream = r.target_image_stream
      AND t.tag = r.target_tag
  )
  AND NOT EXISTS (
    SELECT 1 FROM object AS o
    WHERE o.kind = 'ImageStream' AND o.namespace = r.target_namespace
      AND o.name = r.target_image_stream AND o.is_damaged = 1
  );
