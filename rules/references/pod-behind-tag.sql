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
    image_stream_tag: [{namespace: shop, image_stream: web, tag: latest, revisions: 2,
      current_image: a2, last_changed_at: 2026-01-20}]
    tag_event: [{namespace: shop, image_stream: web, tag: latest, revision: 2, image: a1}]
    workload:
      - {kind: Pod, namespace: till, name: p, phase: Running, owner_kind: ReplicaSet, owner_name: r}
      - {kind: ReplicaSet, namespace: till, name: r, owner_kind: Deployment, owner_name: web}
    referrer:
      - {kind: Pod, namespace: till, name: p, container: web, registry: "r:5000",
         target_namespace: shop, target_image_stream: web, target_tag: latest}
      - {kind: Pod, namespace: till, name: p, role: running, container: web, pull_digest: a1}
    finds: ["Deployment till/web runs shop/web:latest as it was before 2026-01-20"]
  - name: ended; of a job; paused; runs the current one; another registry
    image_stream: [{image_stream: a, registry: r}]
    image_stream_tag: [{image_stream: a, tag: v1, revisions: 2, current_image: a2,
      last_changed_at: 2026-01-20}]
    tag_event: [{image_stream: a, tag: v1, image: a1}, {image_stream: a, tag: v1, image: a2}]
    workload: [{kind: Pod, name: a, phase: Failed}, {kind: Pod, name: b, phase: Running},
      {kind: Pod, name: c, phase: Running, owner_kind: Job},
      {kind: Pod, name: d, phase: Running, owner_kind: ReplicaSet, owner_name: d},
      {kind: ReplicaSet, name: d, owner_kind: Deployment, owner_name: d},
      {kind: Deployment, name: d, is_paused: 1}]
    referrer: [{kind: Pod, name: a, registry: r, target_namespace: "", target_image_stream: a,
      target_tag: v1}, {kind: Pod, name: a, role: running, pull_digest: a1}, {kind: Pod, name: c,
      registry: r, target_namespace: "", target_image_stream: a, target_tag: v1}, {kind: Pod,
      name: c, role: running, pull_digest: a1}, {kind: Pod, name: d, registry: r,
      target_namespace: "", target_image_stream: a, target_tag: v1}, {kind: Pod, name: d,
      role: running, pull_digest: a1}, {kind: Pod, name: b, registry: r, target_namespace: "",
      target_image_stream: a, target_tag: v1}, {kind: Pod, name: b, role: running,
      pull_digest: a2}, {kind: Pod, name: b, container: x, registry: q, target_namespace: "",
      target_image_stream: a, target_tag: v1}, {kind: Pod, name: b, container: x, role: running,
      pull_digest: a1}]
    finds: []
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
JOIN referrer AS r
  ON r.target_namespace = t.namespace AND r.target_image_stream = t.image_stream
  AND r.target_tag = t.tag AND r.kind = 'Pod' AND t.revisions > 1
JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
JOIN referrer AS u
  ON u.namespace = r.namespace AND u.name = r.name AND u.container = r.container
LEFT JOIN workload AS o
  ON o.namespace = w.namespace AND o.name = w.owner_name AND o.kind = w.owner_kind
LEFT JOIN workload AS d
  ON d.namespace = o.namespace AND d.name = o.owner_name AND d.kind = o.owner_kind
WHERE t.last_changed_at <= :as_of - :min_age_hours * 3600 AND u.role = 'running'
  AND r.registry IN (h.registry, h.public_registry) AND u.pull_digest <> t.current_image
  AND w.phase = 'Running' AND w.owner_kind <> 'Job' AND COALESCE(d.is_paused, 0) = 0
  AND EXISTS (
    SELECT 1 FROM tag_event AS e WHERE e.namespace = t.namespace AND e.tag = t.tag
      AND e.image_stream = t.image_stream AND e.image = u.pull_digest
  )
GROUP BY 1, 2, 3, 4, 5, verb;
