/*---
id: sub-manifest-by-digest
title: Workload names one platform's manifest of an index by its digest
severity: error
message: "{kind} {namespace}/{name} names {pull_digest}, a manifest inside of {index_image}"
why: |
  The history holds the index, not its manifests. A reference to the digest of one of them does
  not protect the index: once the tag has moved on often enough, a prune removes both from under
  the workload. And nodes of other platforms get an image they cannot run. Name the index.
remedy: "oc set image {kind}/{name} -n {namespace} {container}={pull_by_index}"
needs: [Image, ImageStream, referrers]
source: "Manually pruning images: references protect what the history of a tag holds"
quiet_when: |
  The manifest is in a history of the image stream itself; the name is that of another registry; an
  owner names it too and is reported instead; what has ended, replica sets and
  replication controllers.
examples:
  - name: a deployment names the manifest for one platform
    image_stream: [&h {namespace: shop, image_stream: web, registry: "r:5000"}, {<<: *h,
      namespace: y}, {<<: *h, image_stream: y}]
    workload: [{kind: Deployment, namespace: till, name: web, owner_kind: A, owner_name: j},
      &a {kind: A, namespace: x, name: j}, {<<: *a, namespace: till, name: x}, {<<: *a, kind: x,
      namespace: till}]
    image_manifest: [&i {image: a1, manifest: c1}, {image: a0, manifest: c1}, {image: a2,
      manifest: c2}, {image: a3, manifest: c1}]
    tag_event: [&t {namespace: shop, image_stream: web, tag: v1, image: a1}, {<<: *t, tag: v2},
      &t2 {<<: *t, image_stream: x, image: c1}, &t3 {<<: *t, namespace: x, image: c1}, {<<: *t2,
      image: a0}, {<<: *t3, image: a0}, {<<: *t, namespace: y, image: a3}, {<<: *t,
      image_stream: y, image: a3}]
    referrer: [{kind: Deployment, namespace: till, name: web, role: container, container: web,
      registry: "r:5000", target_namespace: shop, target_image_stream: web, target_image: c1,
      pull_digest: c1}]
    finds: ["Deployment till/web names c1, a manifest inside of a1"]
  - name: in the history too; another registry; owned; ended; a replica set; noted only
    image_stream: [{registry: r}]
    image_manifest: [*i, {image: a1, manifest: c2}]
    tag_event: [{tag: v1, image: a1}, {tag: v2, image: c2}]
    workload: [&w {kind: Pod, name: p, owner_kind: Job, owner_name: j}, {<<: *w, namespace: x},
      {kind: Job, name: j}, {kind: Job, name: e}, {kind: Pod, name: j}, {kind: Pod, name: e,
      phase: Failed}, {kind: ReplicaSet, name: z}]
    referrer: [&r {kind: Deployment, name: a, role: container, registry: r, target_namespace: "",
      target_image_stream: "", target_image: c2}, &r2 {<<: *r, registry: q, target_image: c1},
      &r3 {<<: *r2, kind: Pod, name: p, registry: r}, {<<: *r3, name: e}, {<<: *r3,
      kind: ReplicaSet, name: z}, {<<: *r3, name: x, role: running}]
    finds: []
---*/
WITH pinned AS (
  SELECT target_image AS image FROM referrer WHERE target_image IS NOT NULL GROUP BY target_image
),
inside AS (
  SELECT m.image AS image, m.manifest AS manifest
  FROM pinned AS d JOIN image_manifest AS m ON m.manifest = d.image
)
SELECT
  r.kind, r.namespace, r.name, r.field, r.container, r.pull_digest, m.image AS index_image,
  MIN(r.registry || '/' || r.repository || '@' || m.image) AS pull_by_index,
  1 AS impact_workloads
FROM inside AS m
JOIN referrer AS r ON r.target_image = m.manifest AND r.role IN ('container', 'init-container')
JOIN image_stream AS h
  ON h.namespace = r.target_namespace AND h.image_stream = r.target_image_stream
JOIN tag_event AS e
  ON e.image = m.image AND e.namespace = h.namespace AND e.image_stream = h.image_stream
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
WHERE r.registry IN (h.registry, h.public_registry)
  AND p.name IS NULL AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed')
  AND r.kind NOT IN ('ReplicaSet', 'ReplicationController')
  AND NOT EXISTS (
    SELECT 1 FROM tag_event AS f WHERE f.image = m.manifest AND f.namespace = h.namespace
      AND f.image_stream = h.image_stream
  )
GROUP BY r.kind, r.namespace, r.name, r.field, r.container, r.pull_digest, m.image;
