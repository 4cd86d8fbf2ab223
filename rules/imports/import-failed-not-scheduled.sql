/*---
id: import-failed-not-scheduled
title: Import of a tag failed and is not tried again
severity: error
message: "{namespace}/{image_stream}:{tag} failed to import from {from_name} for good: {cause}"
why: |
  An import that is not scheduled is tried once. This one failed, so the tag stays with an older
  image, or without any, even when the cause is long gone: builds and pods that use it go on with
  the old image or cannot start. The cause is taken from the message.
remedy: oc import-image -n {namespace} {image_stream}:{tag} --scheduled
needs: [ImageStream]
source: "ImageStream status.tags[].conditions: ImportSuccess; Managing images: --scheduled"
quiet_when: |
  The failure is older than the tag's last success or change; the import is scheduled
  (import-failed); the namespace is openshift, whose operator retries imports. A tag that is no
  longer wanted is found as well: delete it.
examples:
  - name: the name was wrong
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
         from_name: "quay.io/shop/crat:v1", generation: 2}
    tag_condition:
      - {namespace: shop, image_stream: cart, tag: v1, type: ImportSuccess, status: "False",
         generation: 2, reason: NotFound}
    finds: ["shop/cart:v1 failed to import from quay.io/shop/crat:v1 for good: name"]
  - name: it is scheduled
    spec_tag: [{tag: v1, from_kind: DockerImage, is_scheduled: 1, generation: 2}]
    tag_condition: [{tag: v1, type: ImportSuccess, status: "False", generation: 2}]
    finds: []
  - name: the spec tag was changed after the failure
    spec_tag: [{tag: v1, from_kind: DockerImage, generation: 3}]
    tag_condition: [{tag: v1, type: ImportSuccess, status: "False", generation: 2}]
    finds: []
  - name: the tag was pointed to an image of the cluster since
    spec_tag: [{tag: v1, from_kind: ImageStreamImage, generation: 2}]
    tag_condition: [{tag: v1, type: ImportSuccess, status: "False", generation: 2}]
    finds: []
---*/
SELECT
  c.namespace, c.image_stream, c.tag, s.from_name,
  CASE
    WHEN LOWER(c.reason) = 'unauthorized' OR LOWER(c.message) LIKE '%unauthorized%'
      OR LOWER(c.message) LIKE '%authentication required%' THEN 'credentials'
    WHEN LOWER(c.message) LIKE '%x509%' OR LOWER(c.message) LIKE '%certificate%'
      OR LOWER(c.message) LIKE '%http response to https%' THEN 'certificate'
    WHEN LOWER(c.message) LIKE '%toomanyrequests%' OR LOWER(c.message) LIKE '%rate limit%'
      THEN 'rate limit'
    WHEN LOWER(c.reason) = 'notfound' OR LOWER(c.message) LIKE '%not found%'
      OR LOWER(c.message) LIKE '%manifest unknown%' THEN 'name'
    WHEN LOWER(c.reason) = 'forbidden' OR LOWER(c.message) LIKE '%denied%' THEN 'permission'
    WHEN LOWER(c.message) LIKE '%timeout%' OR LOWER(c.message) LIKE '%dial tcp%' THEN 'network'
    ELSE 'other'
  END AS cause,
  c.reason,
  c.message AS import_message,
  c.changed_at AS failed_at,
  t.last_changed_at,
  t.revisions,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM tag_condition AS c
JOIN spec_tag AS s
  ON s.namespace = c.namespace AND s.image_stream = c.image_stream AND s.tag = c.tag
LEFT JOIN image_stream_tag AS t
  ON t.namespace = c.namespace AND t.image_stream = c.image_stream AND t.tag = c.tag
LEFT JOIN referrer AS r
  ON r.target_namespace = c.namespace AND r.target_image_stream = c.image_stream
  AND r.target_tag = c.tag
WHERE c.type = 'ImportSuccess'
  AND c.status = 'False'
  AND s.from_kind = 'DockerImage'
  AND s.is_reference = 0
  AND c.generation >= COALESCE(s.generation, 0)
  AND NOT EXISTS (
    SELECT 1 FROM tag_event AS e
    WHERE e.namespace = c.namespace AND e.image_stream = c.image_stream AND e.tag = c.tag
      AND e.revision = 1 AND e.generation > c.generation
  )
  AND s.is_scheduled = 0
  AND s.namespace <> 'openshift'
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
