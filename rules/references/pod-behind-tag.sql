/*---
id: pod-behind-tag
title: Pods run an older revision than the tag they name
severity: warning
message: "{kind} {namespace}/{name} runs {moved_tag} as it was before {last_changed_at}"
why: |
  The tag has moved on, but nothing rolled the new image out: what runs drops back in the history
  and is pruned in the end, and a pod that starts now runs another image than its neighbours.
remedy: "oc rollout {verb} -n {namespace} {kind}/{name}"
discriminator: moved_tag
needs: [ImageStream, Pod]
source: "Managing images: Triggering updates on image stream changes"
quiet_when: |
  The tag moved less than min_age_hours ago; the deployment is paused; the pod has ended, or is of
  a job, which runs once; the pod names a digest. A canary on a tag that moves is found as well.
parameters:
  min_age_hours: {default: 24, unit: hours, about: Time since the tag moved after which it counts.}
examples:
  - name: a pod of a deployment started before the tag moved
    image_stream: [{namespace: shop, image_stream: web, registry: "r:5000"}]
    image_stream_tag: [&i {namespace: shop, image_stream: web, tag: latest, revisions: 2,
      current_image: a2, last_changed_at: 2026-01-20}, {<<: *i,
      last_changed_at: "2026-01-30T23:36:00Z"}]
    tag_event: [&t {namespace: shop, image_stream: web, tag: latest, revision: 2, image: a1},
      {<<: *t, tag: x, image: ""}, {<<: *t, image_stream: x, image: ""}, {<<: *t, namespace: x,
      image: ""}]
    workload: [&w {kind: Pod, namespace: till, name: p, phase: Running, owner_kind: ReplicaSet,
      owner_name: r}, {<<: *w, kind: ReplicaSet}, {<<: *w, namespace: x}, {kind: ReplicaSet,
      namespace: till, name: r, owner_kind: Deployment, owner_name: web}]
    referrer: [&r {kind: Pod, namespace: till, name: p, container: web, registry: "r:5000",
      target_namespace: shop, target_image_stream: web, target_tag: latest}, {<<: *r,
      role: running}, {kind: Pod, namespace: till, name: p, role: running, container: web,
      pull_digest: a1}]
    finds: ["Deployment till/web runs shop/web:latest as it was before 2026-01-20"]
    gives: {running_image: [a1]}
  - name: ended; of a job; paused; runs the current one; another registry; no pod
    image_stream: [&i2 {image_stream: a, registry: r}]
    image_stream_tag: [&i3 {image_stream: a, tag: v1, revisions: 2, current_image: a2,
      last_changed_at: 2026-01-20}]
    tag_event: [&t2 {image_stream: a, tag: v1, image: a1}, {<<: *t2, image: ""}, &t3 {<<: *t2,
      image: a2}]
    workload: [&w2 {kind: Pod, name: a, phase: Failed}, {<<: *w2, kind: Deployment}, &w3 {kind: Pod,
      name: b, phase: Running}, {<<: *w3, name: c, owner_kind: Job}, &w4 {<<: *w3, name: d,
      owner_kind: ReplicaSet, owner_name: d}, &w5 {kind: ReplicaSet, name: d,
      owner_kind: Deployment, owner_name: d}, &w6 {<<: *w5, phase: Running}, {<<: *w5,
      namespace: x}, &w7 {kind: Deployment, name: d, is_paused: 1},
      {<<: *w3, kind: x, name: q}]
    referrer: [&r2 {kind: Pod, name: a, registry: r, target_namespace: "", target_image_stream: a,
      target_tag: v1}, &r3 {kind: Pod, name: a, role: running, pull_digest: a1}, {<<: *r2, name: c},
      {<<: *r3, name: c}, &r4 {<<: *r2, name: d}, &r5 {<<: *r3, name: d}, &r6 {<<: *r2, name: b},
      &r7 {<<: *r3, name: b, pull_digest: a2}, &r8 {<<: *r6, registry: q, container: x},
      &r9 {<<: *r3, name: b, container: x}, {<<: *r2, kind: x, name: q}, {<<: *r3, name: q}]
    finds: []
  - name: no workload Deployment, d, only others like it
    image_stream: [*i2, {image_stream: a, registry: q, namespace: x}, {image_stream: x,
      registry: q}]
    image_stream_tag: [*i3, {<<: *i3, revisions: 1, current_image: x}]
    tag_event: [*t2, *t3]
    workload: [*w3, *w4, *w6, {<<: *w7, namespace: x}]
    referrer: [*r4, *r5, *r6, *r7, *r8, *r9, {<<: *r3, name: b, namespace: x}, {<<: *r8,
      registry: r, target_namespace: x}, {<<: *r8, registry: r, target_image_stream: x}, {<<: *r8,
      registry: r, target_tag: x}]
    finds: ["Deployment /d runs /a:v1 as it was before 2026-01-20"]
---*/
SELECT
  COALESCE(NULLIF(o.owner_kind, ''), NULLIF(w.owner_kind, ''), w.kind) AS kind, r.namespace,
  COALESCE(NULLIF(o.owner_name, ''), NULLIF(w.owner_name, ''), w.name) AS name,
  t.namespace || '/' || t.image_stream || ':' || t.tag AS moved_tag, t.last_changed_at,
  MIN(r.name) AS first_pod, MIN(u.pull_digest) AS running_image,
  CASE WHEN o.owner_kind = 'DeploymentConfig' THEN 'latest' WHEN w.owner_kind <> ''
    THEN 'restart' END AS verb, COUNT(DISTINCT r.name) AS impact_workloads
FROM image_stream_tag AS t
JOIN image_stream AS h ON h.namespace = t.namespace AND h.image_stream = t.image_stream
JOIN referrer AS r ON r.target_namespace = t.namespace AND r.target_image_stream = t.image_stream
  AND r.target_tag = t.tag AND r.kind = 'Pod' AND t.revisions > 1
JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
JOIN referrer AS u ON u.namespace = r.namespace AND u.name = r.name AND u.container = r.container
LEFT JOIN workload AS o
  ON o.namespace = w.namespace AND o.name = w.owner_name AND o.kind = w.owner_kind
LEFT JOIN workload AS d
  ON d.namespace = o.namespace AND d.name = o.owner_name AND d.kind = o.owner_kind
WHERE t.last_changed_at <= :as_of - :min_age_hours * 3600 AND u.role = 'running'
  AND r.registry IN (h.registry, h.public_registry) AND u.pull_digest <> t.current_image
  AND w.phase = 'Running' AND w.owner_kind <> 'Job' AND COALESCE(d.is_paused, 0) = 0
  AND EXISTS (SELECT 1 FROM tag_event AS e WHERE e.namespace = t.namespace AND e.tag = t.tag
      AND e.image_stream = t.image_stream AND e.image = u.pull_digest)
GROUP BY 1, 2, 3, 4, 5, verb;
