/*---
id: tag-image-missing
title: Tags point to images that are not there
severity: error
message: >-
  {namespace}/{image_stream} lacks the images of tags: {tags}, such as {first_tag}; workloads
  that name them: {impact_workloads}
why: |
  The image stream names a digest of which no image object is left, mostly because somebody deleted
  the image itself instead of pruning. The integrated registry answers "manifest unknown": new pods
  and builds that ask for the tag fail, and the tag cannot be copied. Import or push it again.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream]
needs_complete: [Image]
source: "Manually pruning images: image objects and image streams; oc adm prune images"
quiet_when: |
  The tag moved within min_age_minutes before the export, so that its image was made behind the
  list of images; the tag only points elsewhere (reference); as many images are missing as are
  there, since then they were exported in part. Older revisions are in revision-image-missing.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a tag is judged.}
examples:
  - name: two tags, one of which a workload names; others have their names elsewhere
    with: {as_of: 86400}
    image: [{image: b1}, {image: b2}, {image: b3}]
    tag_event: &events
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, image: a1, created_at: 82800}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, image: a2, created_at: 0}
    referrer:
      - {name: a, target_namespace: shop, target_image_stream: cart, target_tag: v1}
      - {name: b, target_namespace: shop, target_image_stream: cart, target_tag: v3}
      - {name: c, target_namespace: shop, target_image_stream: web, target_tag: v1}
      - {name: d, target_namespace: till, target_image_stream: cart, target_tag: v1}
    finds: ["shop/cart lacks the images of tags: 2, such as v1; workloads that name them: 1"]
  - name: only two images were exported, and two are missing
    with: {as_of: 86400}
    image: [{image: b1}, {image: b2}]
    tag_event: *events
    finds: []
  - name: it is there; an older revision; a reference; changed a minute before
    with: {as_of: 86400}
    image: [{image: a1}, {image: b1}, {image: b2}, {image: b3}, {image: b4}]
    tag_event:
      - {image_stream: a, tag: v1, revision: 1, image: a1, created_at: 0}
      - {image_stream: a, tag: v1, revision: 2, image: a2, created_at: 0}
      - {image_stream: b, tag: v1, revision: 1, image: "", created_at: 0}
      - {image_stream: c, tag: v1, revision: 1, image: a3, created_at: 86340}
    finds: []
---*/
WITH missing AS (
  SELECT d.image FROM (SELECT DISTINCT image FROM tag_event) AS d
  LEFT JOIN image AS i ON i.image = d.image
  WHERE i.image IS NULL AND d.image <> ''
),
broken AS (
  SELECT
    e.namespace AS namespace, e.image_stream AS image_stream, e.tag AS tag, e.image AS image,
    e.created_at AS created_at,
    COUNT(DISTINCT r.kind || ' ' || r.namespace || ' ' || r.name) AS workloads
  FROM missing AS m
  CROSS JOIN tag_event AS e
  LEFT JOIN referrer AS r
    ON r.target_namespace = e.namespace AND r.target_image_stream = e.image_stream
    AND r.target_tag = e.tag
  WHERE e.image = m.image AND e.revision = 1
    AND e.created_at <= :as_of - :min_age_minutes * 60
  GROUP BY e.namespace, e.image_stream, e.tag, e.image, e.created_at
)
SELECT
  namespace, image_stream, COUNT(*) AS tags, MIN(tag) AS first_tag, MIN(image) AS first_image,
  MIN(created_at) AS oldest_change_at, GROUP_CONCAT(tag, ' ') AS member_tags,
  SUM(workloads) AS impact_workloads
FROM broken
WHERE (SELECT COUNT(*) FROM image) > (SELECT COUNT(*) FROM missing)
GROUP BY namespace, image_stream;
