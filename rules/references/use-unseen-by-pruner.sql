/*---
id: use-unseen-by-pruner
title: An image in use is only used where the pruner does not look
severity: error
message: "{namespace}/{image_stream}: {first_user} uses {image}, and the next prune removes it"
why: |
  A prune looks at containers and at the base images of builds, not at what a pod really runs, at
  ephemeral containers, image volumes, images a build copies files from, or custom resources. Such
  a use does not save an image past the revisions that tags keep. A tag of its own does.
remedy: oc tag -n {namespace} {image_stream}@{image} {image_stream}:{kept_tag}
needs: [referrers]
needs_complete: [ImageStream, referrers]
source: "Manually pruning images: what is checked for references"
quiet_when: |
  The pruner keeps the revision by its keepTagRevisions (3 if not set), in any tag; it is younger
  than min_age_minutes; a container names its digest as well; its user has ended; the name is that
  of another registry. A pod that runs one platform's part of an index is not seen.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age up to which a prune spares a revision.}
examples:
  - name: a pod of a moving tag runs what is revision 4 by now, a build copies files from it
    registry_rule: [{list: internal, registry: "r:5000"}]
    tag_event: [&t {namespace: shop, image_stream: web, tag: v1, revision: 4, image: a1}, {<<: *t,
      created_at: "2026-01-30T23:00:00Z"}, {<<: *t, image_stream: x}, {<<: *t, namespace: x}]
    workload: [{kind: Pod, namespace: till, name: web-1, phase: Running}]
    referrer: [&q {kind: Pod, namespace: till, name: web-1, role: running, registry: "r:5000",
      target_namespace: shop, target_image_stream: web, target_image: a1}, &s {<<: *q, name: y,
      target_namespace: x, is_seen_by_pruner: 1}, {<<: *s, target_namespace: shop,
      target_image_stream: x}, {kind: Build,
      namespace: shop, name: web, reference_kind: ImageStreamImage, target_namespace: shop,
      target_image_stream: web, target_image: a1}]
    finds: ["shop/web: Build shop/web uses a1, and the next prune removes it"]
    gives: {impact_workloads: [2]}
  - name: kept by another tag; named by a deployment; young; ended; another registry; only noted
    image_stream: [{registry: r}]
    tag_event: [&t2 {tag: a, revision: 4, image: kept}, &t3 {tag: b, revision: 3, image: kept},
      {tag: a, revision: 5, image: seen}, &t4 {tag: a, revision: 7, image: old}, &t5 {tag: a,
      revision: 6, image: young, created_at: 2026-01-31}]
    workload: [&w {kind: Pod, name: end, phase: Failed}]
    referrer: [&r {registry: r, target_namespace: "", target_image_stream: "", target_image: kept},
      {<<: *r, target_image: seen}, &r2 {is_seen_by_pruner: 1, target_namespace: "",
      target_image_stream: "", target_image: seen}, {<<: *r, target_image: young}, &r3 {<<: *r,
      target_image: old, kind: Pod, name: end}, &r4 {<<: *r, registry: q, target_image: old},
      {<<: *r4, registry: r, role: last-triggered}]
    finds: []
  - name: no tag event b, kept, only others like it
    image_stream: [{registry: r}]
    tag_event: [*t2, *t4, *t5, {<<: *t3, namespace: shop}, {<<: *t3, image_stream: x}]
    workload: [*w, {<<: *w, kind: ""}, {<<: *w, name: ""}, {<<: *w, phase: "", namespace: x}]
    referrer: [*r, *r2, *r3, {<<: *r, target_namespace: x, is_seen_by_pruner: 1}, {<<: *r,
      target_image_stream: x, is_seen_by_pruner: 1}]
    finds: ["/:  / uses kept, and the next prune removes it"]
---*/
WITH integrated AS (
  SELECT registry FROM image_stream UNION ALL
  SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')),
kept AS (SELECT COALESCE(MIN(keep_tag_revisions), 3) AS revisions FROM image_pruner),
used AS (
  SELECT target_image, target_namespace, target_image_stream FROM referrer
  WHERE target_image IS NOT NULL GROUP BY target_image, target_namespace, target_image_stream
  HAVING MAX(is_seen_by_pruner) = 0),
held AS (
  SELECT e.namespace AS namespace, e.image_stream AS image_stream, e.image AS image,
    e.tag AS tag, e.revision AS revision
  FROM used AS u JOIN tag_event AS e ON e.image = u.target_image
    AND e.namespace = u.target_namespace AND e.image_stream = u.target_image_stream)
SELECT
  e.namespace, e.image_stream, e.image, MIN(e.tag) AS first_tag, MIN(e.revision) AS best_revision,
  MIN(r.kind || ' ' || r.namespace || '/' || r.name) AS first_user,
  'keep-' || SUBSTR(e.image, 8, 12) AS kept_tag, COUNT(DISTINCT r.object_id) AS impact_workloads
FROM held AS e CROSS JOIN kept
JOIN referrer AS r ON r.target_image = e.image AND r.target_namespace = e.namespace
  AND r.target_image_stream = e.image_stream
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
WHERE r.role <> 'last-triggered' AND COALESCE(w.phase, '') IN ('', 'New', 'Pending', 'Running')
  AND (r.reference_kind = 'ImageStreamImage' OR r.registry IN (SELECT registry FROM integrated))
  AND NOT EXISTS (SELECT 1 FROM tag_event AS f
    WHERE f.image = e.image AND f.namespace = e.namespace AND f.image_stream = e.image_stream
      AND (f.revision <= kept.revisions OR f.created_at > :as_of - :min_age_minutes * 60))
GROUP BY e.namespace, e.image_stream, e.image;
