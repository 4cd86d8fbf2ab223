/*---
id: used-from-other-namespaces
title: Old revisions are in use from other namespaces only
severity: info
message: "{namespace}/{image_stream}: {first_user} uses an old revision; a prune with -n misses it"
why: |
  A prune of one namespace (-n) reads the workloads of that namespace only. These revisions are
  past those that tags keep, and what uses them is elsewhere: such a prune takes them away from
  under it. Prune the whole cluster instead, or give each of them a tag.
remedy: oc adm prune images
needs: [referrers]
needs_complete: [ImageStream, referrers]
source: "oc adm prune images: --namespace; Manually pruning images"
quiet_when: |
  Something in the image stream's own namespace names the digest too; a tag keeps the revision by
  itself (keepTagRevisions, 3 if not set); only what no prune looks at uses it
  (use-unseen-by-pruner).
examples:
  - name: a deployment of another namespace pins what is revision 5 by now, another a newer one
    tag_event: [&t {namespace: shop, image_stream: web, tag: v1, revision: 5, image: a1},
      &t2 {<<: *t, namespace: till, revision: 6}, {<<: *t2, revision: 0}, {<<: *t, revision: 1,
      image: a2}]
    referrer: [&r {kind: Deployment, namespace: till, name: web, target_namespace: shop,
      is_seen_by_pruner: 1, target_image_stream: web, target_image: a1}, {<<: *r,
      is_seen_by_pruner: 0}, &r2 {<<: *r, name: app, target_image: a2}, &r3 {<<: *r2,
      namespace: shop}, {<<: *r3, target_image_stream: cart, target_image: a1}]
    finds: ["shop/web: Deployment till/web uses an old revision; a prune with -n misses it"]
  - name: used at home too; kept by another tag; used where no prune looks
    tag_event: [&t3 {namespace: s, image_stream: w, tag: a, revision: 4, image: home}, &t4 {<<: *t3,
      revision: 5, image: kept}, &t5 {<<: *t4, tag: b, revision: 3}, {<<: *t3, revision: 6,
      image: odd}]
    referrer: [&r4 {namespace: t, target_namespace: s, target_image_stream: w, target_image: home,
      is_seen_by_pruner: 1}, &r5 {<<: *r4, namespace: s}, &r6 {<<: *r4, target_image: kept},
      {namespace: t, target_namespace: s, target_image_stream: w, target_image: odd}]
    finds: []
  - name: no tag event b, kept, only others like it
    tag_event: [*t4, {<<: *t5, image_stream: web}]
    referrer: [*r6, {<<: *r6, namespace: s, target_namespace: x}]
    finds: ["s/w:  t/ uses an old revision; a prune with -n misses it"]
  - name: no referrer , only others like it
    tag_event: [*t3]
    referrer: [*r4, {<<: *r5, is_seen_by_pruner: 0}]
    finds: ["s/w:  t/ uses an old revision; a prune with -n misses it"]
---*/
WITH kept AS (SELECT COALESCE(MIN(keep_tag_revisions), 3) AS revisions FROM image_pruner),
far AS (
  SELECT target_image AS image FROM referrer
  WHERE target_image IS NOT NULL AND is_seen_by_pruner = 1 AND namespace <> target_namespace
  GROUP BY target_image
),
held AS (
  SELECT e.namespace AS namespace, e.image_stream AS image_stream, e.image AS image
  FROM far AS d JOIN tag_event AS e ON e.image = d.image
)
SELECT
  e.namespace, e.image_stream, COUNT(DISTINCT e.image) AS images,
  MIN(r.kind || ' ' || r.namespace || '/' || r.name) AS first_user, MIN(e.image) AS first_image,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM held AS e CROSS JOIN kept
JOIN referrer AS r
  ON r.target_image = e.image AND r.target_namespace = e.namespace
  AND r.target_image_stream = e.image_stream AND r.is_seen_by_pruner = 1
WHERE NOT EXISTS (
    SELECT 1 FROM referrer AS h
    WHERE h.target_image = e.image AND h.target_namespace = e.namespace
      AND h.target_image_stream = e.image_stream AND h.is_seen_by_pruner = 1
      AND h.namespace = e.namespace
  )
  AND NOT EXISTS (
    SELECT 1 FROM tag_event AS f
    WHERE f.image = e.image AND f.namespace = e.namespace AND f.image_stream = e.image_stream
      AND f.revision <= kept.revisions
  )
GROUP BY e.namespace, e.image_stream;
