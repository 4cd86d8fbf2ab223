/*---
id: revision-image-missing
title: Old revisions point to images that are not there
severity: info
message: "{namespace}/{image_stream} has old revisions without image: {revisions}; tags: {tags}"
why: |
  Somebody deleted the images themselves, or a prune was ended half way. The revisions still take
  room in the image stream, and a rollback to one of them fails: the registry answers "manifest
  unknown". Pruning drops them, whatever number of revisions it keeps.
remedy: oc adm prune images
needs: [ImageStream]
needs_complete: [Image]
source: "oc adm prune images: history items and images"
quiet_when: |
  The revision was made within min_age_hours before the export; as many images are missing as are
  there, since then they were exported in part. A tag whose current image is
  missing is in tag-image-missing.
parameters:
  min_age_hours: {default: 24, unit: hours, about: Age from which a revision is judged.}
examples:
  - name: two of three revisions
    with: {as_of: 172800}
    image: [{image: a1}, {image: b1}, {image: b2}]
    tag_event: &events
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1, created_at: 0}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 2, image: a2, created_at: 0}
      - {namespace: shop, image_stream: cart, tag: v1, revision: 3, image: a3, created_at: 86400}
    finds: ["shop/cart has old revisions without image: 2; tags: 1"]
  - name: only two images were exported, and two are missing
    with: {as_of: 172800}
    image: [{image: a1}, {image: b1}]
    tag_event: *events
    finds: []
  - name: it is there; it is the current one; a reference; an hour old
    with: {as_of: 172800}
    image: [{image: a1}, {image: b1}, {image: b2}, {image: b3}]
    tag_event:
      - {image_stream: a, tag: v1, revision: 1, image: a2, created_at: 0}
      - {image_stream: a, tag: v1, revision: 2, image: a1, created_at: 0}
      - {image_stream: b, tag: v1, revision: 2, image: "", created_at: 0}
      - {image_stream: c, tag: v1, revision: 2, image: a3, created_at: 169200}
    finds: []
---*/
WITH missing AS (
  SELECT d.image FROM (SELECT DISTINCT image FROM tag_event) AS d
  LEFT JOIN image AS i ON i.image = d.image
  WHERE i.image IS NULL AND d.image <> ''
)
SELECT
  e.namespace, e.image_stream,
  COUNT(*) AS revisions,
  COUNT(DISTINCT e.tag) AS tags,
  MIN(e.tag) AS first_tag,
  MIN(e.image) AS first_image,
  MIN(e.created_at) AS oldest_revision_at,
  SUM(e.stored_bytes) AS impact_stored_bytes
FROM missing AS m
CROSS JOIN tag_event AS e
WHERE e.image = m.image AND e.revision > 1
  AND e.created_at <= :as_of - :min_age_hours * 3600
  AND (SELECT COUNT(*) FROM image) > (SELECT COUNT(*) FROM missing)
GROUP BY e.namespace, e.image_stream;
