/*---
id: failing-import-in-use
title: Workloads use an old image, since the import of its tag fails
severity: warning
message: >-
  {namespace}/{image_stream}:{tag} is of {last_changed_at} and fails to import; workloads:
  {impact_workloads}
why: |
  The tag keeps the image of its last success, and what uses it goes on with that, without the fixes
  since. What must be mended for the import is in import-failed.
remedy: oc import-image -n {namespace} {image_stream}:{tag}
needs: [ImageStream, referrers]
source: "ImageStream status.tags[].conditions: ImportSuccess"
quiet_when: The failure is older than a success or change; a tag that is not imported; a reference.
parameters:
  stale_days: {default: 30, unit: days, about: Age from which the image of a failing tag is old.}
examples:
  - name: imported a month ago, failing since, named by two
    with: {as_of: 2592000}
    spec_tag: [{namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage}]
    tag_condition:
      - {namespace: shop, image_stream: cart, tag: v1, status: "False", generation: 0}
      - {namespace: till, image_stream: cart, tag: v1, status: "False", generation: 3}
      - {namespace: shop, image_stream: web, tag: v1, status: "False", generation: 4}
      - {namespace: shop, image_stream: cart, tag: v2, status: "False", generation: 5}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, generation: 0}
      - {namespace: till, image_stream: cart, tag: v1, generation: 3}
      - {namespace: shop, image_stream: web, tag: v1, generation: 3}
      - {namespace: shop, image_stream: cart, tag: v2, generation: 3}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1, last_changed_at: 0}
      - {namespace: till, image_stream: cart, tag: v1, last_changed_at: -86400}
      - {namespace: shop, image_stream: web, tag: v1, last_changed_at: -86400}
      - {namespace: shop, image_stream: cart, tag: v2, last_changed_at: -86400}
    referrer:
      - {object_id: 7, target_namespace: shop, target_image_stream: cart, target_tag: v1}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: v1}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: v1}
      - {object_id: 9, target_namespace: till, target_image_stream: cart, target_tag: v1}
      - {object_id: 9, target_namespace: shop, target_image_stream: web, target_tag: v1}
      - {object_id: 9, target_namespace: shop, target_image_stream: cart, target_tag: x}
    finds: ["shop/cart:v1 is of 1970-01-01 and fails to import; workloads: 2"]
  - name: a day too young; succeeded; changed since; imported since; no import; a reference
    with: {as_of: 2592000}
    spec_tag: [{tag: v1, from_kind: DockerImage}, {tag: v2, from_kind: DockerImage},
      {tag: v3, from_kind: DockerImage, generation: 9}, {tag: v4, from_kind: DockerImage},
      {tag: v5, from_kind: ImageStreamTag}, {tag: v6, from_kind: DockerImage, is_reference: 1}]
    tag_condition: [{tag: v1, status: "False"}, {tag: v2}, {tag: v3, status: "False"},
      {tag: v4, status: "False"}, {tag: v5, status: "False"}, {tag: v6, status: "False"}]
    tag_event: [{tag: v4, revision: 1, generation: 3}]
    image_stream_tag: [{tag: v1, last_changed_at: 1}, {tag: v2, last_changed_at: 0}, {tag: v3,
      last_changed_at: 0}, {tag: v4, last_changed_at: 0}, {tag: v5, last_changed_at: 0}, {tag: v6,
      last_changed_at: 0}]
    referrer: [{target_namespace: "", target_image_stream: "", target_tag: v1},
      {target_namespace: "", target_image_stream: "", target_tag: v2},
      {target_namespace: "", target_image_stream: "", target_tag: v3},
      {target_namespace: "", target_image_stream: "", target_tag: v4},
      {target_namespace: "", target_image_stream: "", target_tag: v5},
      {target_namespace: "", target_image_stream: "", target_tag: v6}]
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.from_name, t.last_changed_at, c.changed_at AS failed_at,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM tag_condition AS c
JOIN spec_tag AS s
  ON s.namespace = c.namespace AND s.image_stream = c.image_stream AND s.tag = c.tag
JOIN image_stream_tag AS t
  ON t.namespace = c.namespace AND t.image_stream = c.image_stream AND t.tag = c.tag
JOIN referrer AS r
  ON r.target_namespace = c.namespace AND r.target_image_stream = c.image_stream
  AND r.target_tag = c.tag
LEFT JOIN tag_event AS e
  ON e.namespace = c.namespace AND e.image_stream = c.image_stream AND e.tag = c.tag
  AND e.generation > c.generation
WHERE c.status = 'False' AND c.generation >= COALESCE(s.generation, 0) AND e.tag IS NULL
  AND s.from_kind = 'DockerImage' AND s.is_reference = 0
  AND t.last_changed_at <= :as_of - :stale_days * 86400
GROUP BY c.changed_at, s.tag, s.image_stream, s.namespace, s.from_name, t.last_changed_at;
