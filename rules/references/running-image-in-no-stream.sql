/*---
id: running-image-in-no-stream
title: A running image is in no image stream
severity: error
message: "{namespace} runs {image}, which no image stream has, in pods: {pods}, such as {first_pod}"
why: |
  Pods protect revisions of tags, never an image by itself. This one is in no history any more, as
  after its tag was deleted or its image stream replaced: the next prune that is carried out
  deletes it and its layers. The pods run on until a node has to pull it again, and then cannot
  start. Give it a tag, or roll out from one that is there.
remedy: "oc tag -n {stream_namespace} --source=docker {pull_spec} {stream}:{kept_tag}"
needs: [Image, Pod]
needs_complete: [ImageStream]
source: "Manually pruning images: images that no image stream holds are removed"
quiet_when: |
  The pod has ended; the image is younger than min_age_minutes, which a prune spares; the pod
  pulled it from another registry, which the prune does not touch; it belongs to an index that is
  in a history. A prune with --all=false spares images that were imported, and these are found.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age up to which a prune spares an image.}
examples:
  - name: the tag was deleted, the pods run on; another runs nothing that is known
    image_stream: [{namespace: shop, image_stream: web, registry: "registry.svc:5000"}]
    image: [{image: "sha256:a1", created_at: "2026-01-30T23:00:00Z"}]
    tag_event: [{tag: v1, image: "sha256:b1"}]
    image_manifest: [{image: "sha256:ff", manifest: "sha256:a1"}, {image: "sha256:b1"}]
    workload: [&w {kind: Pod, namespace: till, name: web-1, phase: Running}, {<<: *w, name: web-2}]
    referrer: [&r {kind: Pod, namespace: till, name: web-1, role: running,
      registry: "registry.svc:5000", pull_digest: "sha256:a1",
      pull_spec: "registry.svc:5000/shop/web@sha256:a1"}, {<<: *r, name: web-2}, &r2 {kind: Pod,
      namespace: till, name: web-2, role: running, pull_digest: "sha256:a1",
      registry: "image-registry.openshift-image-registry.svc:5000"}]
    finds: ["till runs sha256:a1, which no image stream has, in pods: 2, such as web-1"]
    gives: {pull_spec: [""]}
  - name: held; child of a held index; young; elsewhere; only named; ended, though another runs
    registry_rule: [&r3 {list: external, registry: "r:5000"}, {list: blocked, registry: quay.io}]
    image: [{image: a1}, {image: a2}, {image: a3, created_at: 2026-01-31}, {image: a4}, {image: a5},
      {image: a6}]
    tag_event: [{tag: v1, revision: 9, image: a1}, {tag: v2, image: index}]
    image_manifest: [{image: index, manifest: a2}, {image: gone, manifest: a3}]
    workload: [&w2 {<<: *w, namespace: a, name: p}, {<<: *w2, name: end, phase: Succeeded}, {<<: *w,
      namespace: b, name: end}, {<<: *w2, kind: Job, name: end}]
    referrer: [&r4 {<<: *r2, namespace: a, name: p, registry: "r:5000", pull_digest: a1}, {<<: *r4,
      pull_digest: a2}, {<<: *r4, pull_digest: a3}, {<<: *r4, registry: quay.io, pull_digest: a4},
      {<<: *r4, role: container, pull_digest: a5}, {<<: *r4, name: end, pull_digest: a6}]
    finds: []
  - name: no tag event v1, a1, only others like it
    registry_rule: [*r3]
    image: [{image: a1}]
    workload: [*w2]
    referrer: [*r4]
    finds: ["a runs a1, which no image stream has, in pods: 1, such as p"]
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream
  UNION ALL SELECT public_registry FROM image_stream
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')
)
SELECT
  r.namespace, i.image, COUNT(DISTINCT r.name) AS pods, MIN(r.name) AS first_pod,
  MIN(r.pull_spec) AS pull_spec, MIN(r.target_namespace) AS stream_namespace,
  MIN(r.target_image_stream) AS stream, 'keep-' || SUBSTR(i.image, 8, 12) AS kept_tag,
  i.created_at AS image_created_at, COUNT(DISTINCT r.name) AS impact_workloads
FROM referrer AS r
JOIN image AS i ON i.image = r.pull_digest
JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
WHERE r.role = 'running'
  AND r.registry IN (SELECT registry FROM integrated)
  AND w.phase NOT IN ('Succeeded', 'Failed')
  AND (i.created_at IS NULL OR i.created_at <= :as_of - :min_age_minutes * 60)
  AND NOT EXISTS (SELECT 1 FROM tag_event AS e WHERE e.image = r.pull_digest)
  AND NOT EXISTS (
    SELECT 1 FROM image_manifest AS m JOIN tag_event AS e ON e.image = m.image
    WHERE m.manifest = r.pull_digest
  )
GROUP BY r.namespace, i.image, i.created_at;
