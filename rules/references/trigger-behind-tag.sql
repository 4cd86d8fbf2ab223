/*---
id: trigger-behind-tag
title: Image trigger has not followed its tag
severity: warning
message: "{kind} {namespace}/{name} is to follow {followed_tag}, which has moved on: {container}"
why: |
  The trigger is to write the tag's digest into the workload whenever the tag moves. It has not:
  the container still names another digest, so builds and imports go on and nobody sees them. It
  happens when somebody sets the image by hand, or a tool applies a manifest with a fixed digest.
remedy: oc set triggers {kind} -n {namespace} {name} --from-image={followed_tag} -c {container}
needs: [ImageStream, referrers]
discriminator: container
source: "Managing images: Triggering updates on image stream changes"
quiet_when: |
  The trigger is paused (image-trigger-paused), or the workload is; the tag moved less than
  min_age_minutes ago; the container names the current image's part for one platform; a replica
  set and the like carry the annotation of their owner.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Time in which a trigger should have acted.}
examples:
  - name: the container still names the image before
    image_stream_tag: [&i {namespace: shop, image_stream: web, tag: v1, current_image: a2,
      last_changed_at: 2026-01-30}, {<<: *i, last_changed_at: "2026-01-30T23:00:00Z"}, {<<: *i,
      image_stream: x}, {<<: *i, namespace: x}, &i2 {namespace: shop, image_stream: web, tag: v2,
      current_image: a1}, {<<: *i2, image_stream: x, tag: v1}]
    image_manifest: [&i3 {image: a2, manifest: b2}, {image: a1, manifest: a1}]
    workload: [&w {kind: Deployment, namespace: till, name: web}, {<<: *w, namespace: x}, {<<: *w,
      kind: x}]
    referrer: [&r {kind: Deployment, namespace: till, name: web, role: trigger, container: web,
      target_namespace: shop, target_image_stream: web, target_tag: v1}, {<<: *r, role: x},
      &r2 {kind: Deployment, namespace: till, name: web, role: container, container: web,
      pull_digest: a1}, &r3 {<<: *r2, container: log, pull_digest: a0}, &r4 {<<: *r3, name: app,
      container: web}, {<<: *r4, namespace: shop, name: web}, {<<: *r4, kind: Job, name: web}]
    finds: ["Deployment till/web is to follow shop/web:v1, which has moved on: web",
      "Deployment till/web is to follow shop/web:v1, which has moved on: web"]
  - name: current; its platform; paused both ways; just moved; owned; a tag; only what ran last
    image_stream_tag: [&i4 {tag: v1, current_image: a2}, {<<: *i4, tag: v2,
      last_changed_at: 2026-01-31}]
    image_manifest: [*i3]
    workload: [{kind: D, name: a}, {kind: D, name: b}, {kind: D, name: c}, {kind: D, name: d,
      is_paused: 1}, {kind: D, name: e}, {kind: ReplicaSet, name: f, owner_name: e}, {kind: D,
      name: g}]
    referrer: [&r5 {kind: D, name: a, role: trigger, target_namespace: "", target_image_stream: "",
      target_tag: v1}, &r6 {kind: D, name: a, role: container, pull_digest: a2}, {<<: *r5, name: b},
      {<<: *r6, name: b, pull_digest: b2}, {<<: *r5, name: c, is_paused: 1}, &r7 {<<: *r6, name: c,
      pull_digest: a1}, {<<: *r5, name: d}, {<<: *r7, name: d}, {<<: *r5, name: e, target_tag: v2},
      {<<: *r7, name: e}, {<<: *r5, kind: ReplicaSet, name: f}, {<<: *r7, kind: ReplicaSet,
      name: f}, {<<: *r5, name: g}, {<<: *r6, name: g, pull_digest: ""}, {<<: *r7, name: a,
      role: last-triggered}]
    finds: []
---*/
SELECT
  g.kind, g.namespace, g.name, r.field, g.container,
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
LEFT JOIN image_manifest AS m ON m.image = t.current_image AND m.manifest = r.pull_digest
WHERE g.role = 'trigger' AND g.is_paused = 0 AND w.is_paused = 0 AND w.owner_name = ''
  AND r.pull_digest <> '' AND r.pull_digest <> t.current_image AND m.manifest IS NULL
  AND COALESCE(t.last_changed_at, 0) <= :as_of - :min_age_minutes * 60;
