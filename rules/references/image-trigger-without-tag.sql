/*---
id: image-trigger-without-tag
title: Image trigger follows a tag that is not there
severity: warning
message: "{kind} {namespace}/{name} has a trigger for {missing_tag}, which is not there"
why: |
  The trigger waits for a tag that no image stream has: it never fires, and a workload whose image
  it is to fill in never starts. Often the tag or the image stream was renamed or deleted, and the
  trigger still has the old name.
remedy: oc get imagestreamtags -n {target_namespace}
needs: [referrers]
needs_complete: [ImageStream]
discriminator: missing_tag
source: "Managing images: Triggering updates on image stream changes"
quiet_when: |
  The workload names the tag itself (missing-stream-tag); it is younger than min_age_minutes, whose
  first build may be under way; a build pushes to the tag; an object that carries the annotation of
  its owner; manifests without a namespace.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a workload is judged.}
examples:
  - name: the tag was deleted
    image_stream_tag: [&i {namespace: shop, image_stream: web, tag: v2}, {namespace: shop,
      image_stream: x, tag: v1}, {<<: *i, namespace: x, tag: v1}]
    workload: [&w {kind: Deployment, namespace: till, name: web}, {<<: *w, name: x}, {<<: *w,
      namespace: x}, {<<: *w, kind: x}]
    referrer: [&r {kind: Deployment, namespace: till, name: web, role: trigger,
      target_namespace: shop, target_image_stream: web, target_tag: v1,
      created_at: "2026-01-30T23:00:00Z"}, {<<: *r, role: x, target_image_stream: x}, {<<: *r,
      name: x, role: x}, {<<: *r, namespace: x, role: x}, {<<: *r, target_tag: null},
      &r2 {kind: Deployment, namespace: till, name: web, role: container, target_namespace: shop,
      target_image_stream: web, target_tag: v2}, &r3 {<<: *r2, target_namespace: null}, {<<: *r3,
      target_tag: v1}, &r4 {<<: *r2, kind: BuildConfig, role: build-strategy, target_tag: v1},
      {<<: *r4, role: build-output, target_tag: v2}]
    finds: ["Deployment till/web has a trigger for shop/web:v1, which is not there"]
  - name: there; named by it too; young; owned; to be built; without a namespace
    image_stream_tag: [{namespace: s, tag: v1}]
    workload: [&w2 {kind: D, namespace: s, name: a}, {<<: *w2, name: b}, {<<: *w2, name: c},
      {<<: *w2, name: e}, {kind: ReplicaSet, namespace: s, name: d, owner_name: x}, {kind: D,
      name: f}]
    referrer: [&r5 {kind: D, namespace: s, name: a, role: trigger, target_namespace: s,
      target_image_stream: "", target_tag: v1}, &r6 {<<: *r5, name: b, target_tag: v2}, {<<: *r6,
      role: build-strategy}, {<<: *r6, name: c, created_at: 2026-01-31}, {<<: *r6, kind: ReplicaSet,
      name: d}, {<<: *r5, name: e, target_tag: v3}, &r7 {kind: B, role: build-output,
      target_namespace: s, target_image_stream: "", target_tag: v3}, {<<: *r7, kind: D,
      role: trigger, target_tag: v2, name: f}]
    finds: []
---*/
SELECT
  g.kind, g.namespace, g.name, g.field, g.target_namespace,
  g.target_namespace || '/' || g.target_image_stream || ':' || g.target_tag AS missing_tag,
  g.created_at, 1 AS impact_workloads
FROM referrer AS g
JOIN workload AS w ON w.namespace = g.namespace AND w.name = g.name AND w.kind = g.kind
LEFT JOIN image_stream_tag AS t
  ON t.namespace = g.target_namespace AND t.image_stream = g.target_image_stream
  AND t.tag = g.target_tag
LEFT JOIN referrer AS r
  ON r.target_namespace = g.target_namespace AND r.target_image_stream = g.target_image_stream
  AND r.target_tag = g.target_tag AND (r.role = 'build-output' OR (r.role <> 'trigger'
    AND r.kind = g.kind AND r.namespace = g.namespace AND r.name = g.name))
WHERE g.role = 'trigger' AND g.target_tag IS NOT NULL AND g.namespace <> ''
  AND w.owner_name = '' AND t.tag IS NULL AND r.name IS NULL
  AND (g.created_at IS NULL OR g.created_at <= :as_of - :min_age_minutes * 60);
