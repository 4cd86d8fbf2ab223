/*---
id: index-manifest-missing
title: Index lists manifests that are not there
severity: error
message: "{image}, index in {holder}, lacks manifests: {missing_manifests} ({platforms})"
why: |
  An index only names the manifests of its platforms; each is an image object of its own. Where one
  is missing, nodes of that platform cannot pull the index from the integrated registry, and a copy
  of the whole of it (oc image mirror) fails. Import or push the index again, whole.
remedy: oc import-image -n {holder_namespace} {holder_tag} --import-mode=PreserveOriginal
needs: [ImageStream]
needs_complete: [Image]
source: "Manifest lists and import mode: PreserveOriginal keeps all sub-manifests"
quiet_when: |
  The manifest is no platform's but an attestation (unknown/unknown); the index is younger than
  min_age_minutes, or was read from a tag alone; no history holds it. For an index that was
  pushed, push it again: the command is for imported ones.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which an index is judged.}
examples:
  - name: one of two is missing
    with: {as_of: 86400}
    object:
      - {kind: Image, name: a0}
      - {kind: Pod, namespace: shop, name: a0, is_embedded: 1}
    image: [{image: a0, created_at: 82800}, {image: a1, created_at: 0}]
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a0}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a0}
    image_manifest:
      - {image: a0, position: 1, manifest: a1, architecture: amd64, os: linux}
      - {image: a0, position: 2, manifest: a2, architecture: arm64, os: linux}
    finds: ["a0, index in shop/cart:v1, lacks manifests: 1 (linux/arm64)"]
  - name: an attestation; pushed a minute ago; held by no history; read from a tag
    with: {as_of: 86400}
    object: [{kind: Image, name: d0, is_embedded: 1}]
    image:
      - {image: d0, created_at: 0}
      - {image: a0, created_at: 0}
      - {image: a2, created_at: 0}
      - {image: b0, created_at: 86340}
      - {image: c0, created_at: 0}
    tag_event: [{tag: v1, image: a0}, {tag: v2, image: b0}, {tag: v3, image: d0}]
    image_manifest:
      - {image: a0, position: 1, manifest: a1, architecture: unknown, os: unknown}
      - {image: a0, position: 2, manifest: a2, architecture: amd64, os: linux}
      - {image: d0, position: 1, manifest: d1, architecture: amd64, os: linux}
      - {image: b0, position: 1, manifest: b1, architecture: arm64, os: linux}
      - {image: c0, position: 1, manifest: c1, architecture: arm64, os: linux}
    finds: []
---*/
WITH listed AS (
  SELECT
    m.image,
    SUM(CASE WHEN c.image IS NULL THEN 1 ELSE 0 END) AS missing_manifests,
    COUNT(*) AS manifests,
    GROUP_CONCAT(CASE WHEN c.image IS NULL THEN m.os || '/' || m.architecture END, ' ')
      AS platforms,
    MIN(CASE WHEN c.image IS NULL THEN m.manifest END) AS first_missing
  FROM image_manifest AS m
  LEFT JOIN image AS c ON c.image = m.manifest
  WHERE m.architecture <> 'unknown'
  GROUP BY m.image
)
SELECT
  l.image, l.missing_manifests, l.manifests, l.platforms, l.first_missing, i.created_at,
  COUNT(*) AS revisions,
  MIN(e.namespace || '/' || e.image_stream || ':' || e.tag) AS holder,
  MIN(e.namespace) AS holder_namespace,
  MIN(e.image_stream || ':' || e.tag) AS holder_tag
FROM listed AS l
JOIN image AS i ON i.image = l.image
JOIN tag_event AS e ON e.image = l.image
WHERE l.missing_manifests > 0 AND i.created_at <= :as_of - :min_age_minutes * 60
  AND l.image NOT IN (SELECT name FROM object WHERE kind = 'Image' AND is_embedded = 1)
GROUP BY l.image, l.missing_manifests, l.manifests, l.platforms, l.first_missing, i.created_at;
