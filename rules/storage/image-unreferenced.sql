/*---
id: image-unreferenced
title: No image stream and no workload names the image
severity: info
message: "{image} is in no image stream and nothing uses it"
why: |
  No history holds the image, so nobody can pull it by a tag, while its object stays in etcd and
  its layers in the registry. It is what a deleted tag or image stream leaves behind. The next
  prune that is carried out removes both; where such images grow old, none has been.
remedy: oc adm prune images
needs: [Image]
needs_complete: [ImageStream, referrers]
source: "Manually pruning images: images that no image stream holds"
quiet_when: |
  The image is younger than min_age_hours (a push may be under way); it is a manifest of an index
  that is held or used; a pod runs it; a tag asks for it by digest.
parameters:
  min_age_hours: {default: 24, unit: hours, about: Age from which an image counts.}
examples:
  - name: just old enough and in no history; what is near to it counts for others
    image: [&i {image: "sha256:a1", created_at: 2026-01-30}]
    tag_event: [&t {tag: v1, image: "sha256:c1"}]
    image_manifest: [{image: "sha256:x", manifest: "sha256:a1"}, {image: "sha256:a1",
      manifest: "sha256:y"}]
    referrer: [{kind: Pod, name: x, target_image: null, pull_digest: "sha256:z"}]
    spec_tag: [{tag: x}]
    object: [&o {kind: Image, name: "sha256:a1"}, &o2 {<<: *o, kind: x, is_damaged: 1}, {<<: *o2,
      kind: Image, namespace: x}, &o3 {kind: Image, name: "sha256:x", is_damaged: 1}]
    finds: ["sha256:a1 is in no image stream and nothing uses it"]
  - name: young; an old revision; used by target or digest; named by a spec tag; noted or damaged
    image: [{image: "sha256:a0", created_at: "2026-01-30T00:00:01Z"}, &i2 {<<: *i,
      created_at: 2026-01-29}, {<<: *i2, image: "sha256:a2"}, {<<: *i2, image: "sha256:a3"},
      {<<: *i2, image: "sha256:a4"}, {<<: *i2, image: "sha256:a5"}, {<<: *i2, image: "sha256:a6"},
      {<<: *i2, image: "sha256:a7"}]
    tag_event: [{tag: latest, revision: 5, image: "sha256:a1"}]
    referrer: [{kind: Pod, name: p, role: running, target_image: "sha256:a2"}, {kind: Pod, name: p,
      role: running, pull_digest: "sha256:a3"}]
    spec_tag: [{tag: x, target_image: "sha256:a4"}, {tag: x, from_digest: "sha256:a5"}]
    object: [{kind: Image, name: "sha256:a6", is_embedded: 1}, {<<: *o3, name: "sha256:a7"}]
    finds: []
  - name: manifests of an index that is tagged, named or in another; an index of a named one
    image: [{<<: *i2, image: "sha256:b1"}, {<<: *i2, image: "sha256:b2"}, {<<: *i2,
      image: "sha256:b3"}, {<<: *i2, image: "sha256:d4"}]
    tag_event: [*t]
    spec_tag: [{tag: x, target_image: "sha256:c2"}, {tag: x, from_digest: "sha256:b4"}]
    image_manifest: [{image: "sha256:c1", manifest: "sha256:b1"}, {image: "sha256:c2",
      manifest: "sha256:b2"}, {image: "sha256:c3", manifest: "sha256:b3"}, {image: "sha256:d3",
      manifest: "sha256:c3"}, {image: "sha256:d4", manifest: "sha256:b4"}]
    finds: []
---*/
WITH named AS (
  SELECT target_image AS image FROM referrer WHERE target_image IS NOT NULL
  UNION
  SELECT pull_digest FROM referrer WHERE pull_digest <> ''
  UNION
  SELECT target_image FROM spec_tag WHERE target_image IS NOT NULL
  UNION
  SELECT from_digest FROM spec_tag WHERE from_digest <> ''),
unheld AS (
  SELECT image FROM image WHERE image NOT IN (SELECT image FROM tag_event))
SELECT
  i.image, i.created_at, i.size_bytes, i.stored_bytes, i.is_managed,
  i.stored_bytes AS impact_stored_bytes
FROM unheld AS u
CROSS JOIN image AS i
WHERE i.image = u.image AND i.created_at <= :as_of - :min_age_hours * 3600
  AND i.image NOT IN (SELECT image FROM named)
  AND NOT EXISTS (SELECT 1 FROM image_manifest AS m
    WHERE m.manifest = i.image AND (
      m.image IN (SELECT image FROM named)
      OR EXISTS (SELECT 1 FROM tag_event AS e WHERE e.image = m.image)
      OR EXISTS (SELECT 1 FROM image_manifest AS n WHERE n.manifest = m.image))
  )
  AND NOT EXISTS (SELECT 1 FROM image_manifest AS m
    WHERE m.image = i.image AND m.manifest IN (SELECT image FROM named))
  AND NOT EXISTS (SELECT 1 FROM object AS o
    WHERE o.kind = 'Image' AND o.namespace = '' AND o.name = i.image
      AND (o.is_embedded = 1 OR o.is_damaged = 1));
