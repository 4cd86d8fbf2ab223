/*---
id: moving-tag-if-not-present
title: Moving tag is pulled only where it is not present
severity: warning
message: "{kind} {namespace}/{name} pulls {pull_spec}, which moves, only where it is not present"
why: |
  With IfNotPresent a node that pulled the tag once never looks again: when the tag moves on, new
  nodes run the new image and old ones what they have, and a restart changes nothing. Pull always,
  or let an image trigger write the digest.
remedy: "oc patch {kind} -n {namespace} {name} --type=json -p {patch}"
needs: [referrers]
source: "Managing images: Image pull policy overview"
quiet_when: |
  A digest, or a tag that stands for one build; a trigger rewrites the container; an owner sets the
  policy and is reported instead; it has finished; the name is looked up in the namespace's image
  streams (lookupPolicy.local). In foreign registries only latest and stable are known to move.
examples:
  - name: untagged, which means latest; a stable tag without a policy; a version line that moved
    image_stream: [{namespace: shop, image_stream: web, public_registry: pub}, &i {namespace: x,
      image_stream: web, has_local_lookup: 1}, {<<: *i, namespace: shop, image_stream: x}, {<<: *i,
      namespace: "y"}]
    image_stream_tag: [&i2 {namespace: shop, image_stream: web, tag: v2, convention: stable},
      {<<: *i2, namespace: x}, {<<: *i2, image_stream: x}, {<<: *i2, tag: x}, &i3 {<<: *i2, tag: v3,
      convention: other, revisions: 2, current_image: "sha256:a1"}]
    workload: [&w {kind: Deployment, namespace: shop, name: web}, &w2 {<<: *w, kind: x}, {<<: *w,
      namespace: x}, &w3 {<<: *w, name: x}, &w4 {kind: Pod, namespace: shop, name: p,
      owner_kind: Job, owner_name: j}, {<<: *w2, name: j}, {kind: Job, namespace: x, name: j},
      &w5 {<<: *w3, kind: Job}]
    referrer: [&r {kind: Deployment, namespace: shop, name: web, role: container,
      repository: library/web, reference_kind: DockerImage, registry: docker.io, pull_spec: web,
      pull_policy: IfNotPresent, container: c, field: "spec.template.spec.containers[0].image"},
      &r2 {kind: x, namespace: shop, name: web, role: trigger, container: c}, &r3 {<<: *r2,
      kind: Deployment, namespace: x}, &r4 {<<: *r3, namespace: shop, name: x}, {<<: *r4, name: web,
      container: x}, &r5 {<<: *r, name: a, repository: shop/web,
      registry: "image-registry.openshift-image-registry.svc:5000", pull_spec: "r/web:v2",
      pull_policy: "", pull_tag: v2, target_namespace: shop, target_image_stream: web,
      target_tag: v2}, {<<: *r5, kind: Pod, name: p, registry: pub, pull_spec: "pub/web:v3",
      pull_policy: IfNotPresent, pull_tag: v3, target_tag: v3}, {<<: *r, namespace: "y",
      registry: q.io, pull_spec: q.io/web}, {<<: *r, namespace: "y", repository: grafana/web,
      pull_spec: grafana/web}]
    finds: ["Deployment shop/a pulls r/web:v2, which moves, only where it is not present",
      "Deployment shop/web pulls web, which moves, only where it is not present",
      "Deployment y/web pulls grafana/web, which moves, only where it is not present",
      "Deployment y/web pulls q.io/web, which moves, only where it is not present",
      "Pod shop/p pulls pub/web:v3, which moves, only where it is not present"]
  - name: latest without a policy; a trigger; looked up; a job; owned; ended; unmoved; elsewhere
    image_stream: [{<<: *i, namespace: shop}, {namespace: shop, image_stream: x}]
    image_stream_tag: [*i2, {<<: *i3, revisions: 1, current_image: a1}, &i4 {<<: *i2, tag: v4,
      convention: release, revisions: 2}, {<<: *i4, tag: v5, convention: other}]
    workload: [{<<: *w4, kind: x}, {<<: *w5, name: j}, {<<: *w2, name: e, phase: Failed}]
    referrer: [*r, {<<: *r, kind: Job, registry: q.io}, &r6 {<<: *r, name: a, registry: q.io},
      {<<: *r4, name: a}, {<<: *r6, name: "n", role: running}, {<<: *r6, name: "n",
      reference_kind: x}, {<<: *r6, name: "n", repository: ""}, {<<: *r6, name: "n",
      pull_digest: x}, &r7 {<<: *r6, name: "n", pull_policy: ""}, {<<: *r7, pull_policy: Always},
      &r8 {<<: *r5, name: m, registry: q.io}, {<<: *r8, registry: ""}, &r9 {<<: *r5, name: m,
      pull_tag: v3, target_tag: v3}, {<<: *r9, pull_tag: v4, target_tag: v4}, {<<: *r5, kind: Pod,
      name: m}, &r10 {<<: *r5, kind: x, name: p}, {<<: *r10, name: e}]
    finds: []
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream WHERE registry <> ''
  UNION ALL SELECT public_registry FROM image_stream WHERE public_registry <> ''
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')),
triggered AS (SELECT kind, namespace, name, container FROM referrer WHERE role = 'trigger')
SELECT
  r.kind, r.namespace, r.name, r.field, r.container, r.pull_spec, t.revisions, t.last_changed_at,
  '[{"op":"add","path":"/' || REPLACE(REPLACE(REPLACE(
    SUBSTR(r.field, 1, LENGTH(r.field) - LENGTH('image')), '.', '/'), '[', '/'), ']', '')
    || CASE
      -- The policy of a pod cannot be changed, but its image can.
      WHEN r.kind = 'Pod' THEN 'image","value":"' || r.registry || '/' || r.repository || '@'
        || t.current_image
      ELSE 'imagePullPolicy","value":"Always'
    END || '"}]' AS patch, 1 AS impact_workloads
FROM referrer AS r
LEFT JOIN image_stream_tag AS t
  ON t.namespace = r.target_namespace AND t.image_stream = r.target_image_stream
  AND t.tag = r.target_tag AND r.registry IN (SELECT registry FROM integrated)
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
LEFT JOIN triggered AS g ON g.kind = r.kind AND g.namespace = r.namespace AND g.name = r.name
  AND g.container IN ('', r.container)
WHERE g.name IS NULL AND r.role IN ('container', 'init-container')
  AND r.reference_kind = 'DockerImage' AND r.repository <> '' AND r.pull_digest = ''
  AND (r.pull_policy = 'IfNotPresent' OR (r.pull_policy = '' AND r.pull_tag NOT IN ('', 'latest')))
  AND (
    r.pull_tag IN ('', 'latest', 'stable') OR t.convention IN ('latest', 'stable')
    OR (t.revisions > 1 AND t.convention IN ('version-line', 'base-image', 'architecture', 'other'))
  )
  AND r.kind <> 'Job' AND (r.kind <> 'Pod' OR t.current_image <> '')
  AND p.name IS NULL AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed')
  AND NOT EXISTS (SELECT 1 FROM image_stream AS h
    WHERE h.namespace = r.namespace AND h.image_stream = SUBSTR(r.repository, 9)
      AND h.has_local_lookup = 1 AND r.registry = 'docker.io' AND r.repository LIKE 'library/%');
