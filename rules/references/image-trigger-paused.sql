/*---
id: image-trigger-paused
title: Image trigger is paused and its tag has moved on
severity: warning
message: "{kind} {namespace}/{name} does not follow {followed_tag}: its trigger is paused"
why: |
  A paused trigger writes nothing into the workload. The tag has moved on since, so what runs falls
  behind, releases and security updates included, and is pruned when it has left the history. If
  it is meant to stay, name the image by a tag of its own and remove the trigger.
remedy: oc set triggers {kind} -n {namespace} {name} --auto
needs: [ImageStream, referrers]
discriminator: container
source: "Managing images: Triggering updates on image stream changes; oc set triggers"
quiet_when: |
  The container names the tag's current image, or none by digest; the tag moved less than min_days
  ago; an object that carries the annotation of its owner.
parameters:
  min_days: {default: 7, unit: days, about: Time since the tag moved after which it counts.}
examples:
  - name: the tag moved last year
    image_stream_tag: [&i {namespace: shop, image_stream: web, tag: v1, current_image: a2,
      last_changed_at: 2026-01-24}, {<<: *i, image_stream: x}, {<<: *i, namespace: x},
      &i2 {namespace: shop, image_stream: web, tag: v2, current_image: a1}, {<<: *i2,
      image_stream: x, tag: v1}]
    workload: [&w {kind: Deployment, namespace: till, name: web}, {<<: *w, name: x}, {<<: *w,
      namespace: x}, {<<: *w, kind: x}]
    referrer: [&r {kind: Deployment, namespace: till, name: web, role: trigger, container: web,
      is_paused: 1, target_namespace: shop, target_image_stream: web, target_tag: v1}, {<<: *r,
      role: x}, &r2 {kind: Deployment, namespace: till, name: web, role: container, container: web,
      pull_digest: a1}, &r3 {<<: *r2, container: log, pull_digest: a0}, &r4 {<<: *r3, name: app,
      container: web}, {<<: *r4, namespace: shop, name: web}, {<<: *r4, kind: Job, name: web}]
    finds: ["Deployment till/web does not follow shop/web:v1: its trigger is paused"]
  - name: up to date; not paused; moved this week; owned; named by tag; only what ran last
    image_stream_tag: [&i3 {tag: v1, current_image: a2}, {<<: *i3, tag: v2,
      last_changed_at: 2026-01-25}]
    workload: [{kind: D, name: a}, {kind: D, name: b}, {kind: D, name: c}, {kind: ReplicaSet,
      name: d, owner_name: c}, {kind: D, name: e}]
    referrer: [&r5 {kind: D, name: a, role: trigger, target_namespace: "", target_image_stream: "",
      target_tag: v1, is_paused: 1}, &r6 {kind: D, name: a, role: container, pull_digest: a2},
      {kind: D, name: b, role: trigger, target_namespace: "", target_image_stream: "",
      target_tag: v1}, &r7 {<<: *r6, name: b, pull_digest: a1}, {<<: *r5, name: c, target_tag: v2},
      {<<: *r7, name: c}, {<<: *r5, kind: ReplicaSet, name: d}, {<<: *r7, kind: ReplicaSet,
      name: d}, {<<: *r5, name: e}, {<<: *r6, name: e, pull_digest: ""}, {<<: *r7, name: a,
      role: last-triggered}]
    finds: []
---*/
SELECT
  g.kind, g.namespace, g.name, g.field, g.container,
  t.namespace || '/' || t.image_stream || ':' || t.tag AS followed_tag,
  r.pull_digest AS named_image, t.current_image, t.last_changed_at, 1 AS impact_workloads
FROM referrer AS g
JOIN image_stream_tag AS t
  ON t.namespace = g.target_namespace AND t.image_stream = g.target_image_stream
  AND t.tag = g.target_tag
JOIN workload AS w ON w.namespace = g.namespace AND w.name = g.name AND w.kind = g.kind
JOIN referrer AS r
  ON r.kind = g.kind AND r.namespace = g.namespace AND r.name = g.name
  AND r.container = g.container AND r.role IN ('container', 'init-container')
WHERE g.role = 'trigger' AND g.is_paused = 1 AND w.owner_name = ''
  AND r.pull_digest <> '' AND r.pull_digest <> t.current_image
  AND COALESCE(t.last_changed_at, 0) <= :as_of - :min_days * 86400;
