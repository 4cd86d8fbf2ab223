/*---
id: import-failed
title: Scheduled import of a tag keeps failing
severity: error
message: "{namespace}/{image_stream}:{tag} cannot be imported from {from_name}: {cause}"
why: |
  The tag stays with the image of its last success, or has none: builds and pods that use it go on
  with an old image or cannot start. The cause is taken from the message: credentials and
  permission ask for a pull secret, name for a correction of the source, certificate for its CA,
  network and rate limit for a mirror. The import is tried again by itself once that is done.
remedy: oc import-image -n {namespace} {image_stream}:{tag}
needs: [ImageStream]
source: "ImageStream status.tags[].conditions: ImportSuccess; Managing images: --scheduled"
quiet_when: |
  The failure is older than the tag's last success or change, or younger than min_age_minutes,
  since one failure heals by itself. What is not tried again is in import-failed-not-scheduled;
  the tags in openshift count as scheduled, since their operator retries them.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Time of failing from which it counts.}
examples:
  - name: no credentials since yesterday
    with: {as_of: 86400}
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, is_scheduled: 1,
         from_name: "registry.example.com/shop/cart:v1", generation: 2}
    tag_condition:
      - {namespace: shop, image_stream: cart, tag: v1, type: ImportSuccess, status: "False",
         generation: 2, message: "unauthorized: Please login", changed_at: 0}
    finds: ["shop/cart:v1 cannot be imported from registry.example.com/shop/cart:v1: credentials"]
  - name: the spec tag was changed after the failure
    with: {as_of: 86400}
    spec_tag: [{tag: v1, from_kind: DockerImage, is_scheduled: 1, generation: 3}]
    tag_condition:
      - {tag: v1, type: ImportSuccess, status: "False", generation: 2, changed_at: 0}
    finds: []
  - name: a newer generation was imported
    with: {as_of: 86400}
    spec_tag: [{tag: v1, from_kind: DockerImage, is_scheduled: 1}]
    tag_event: [{tag: v1, revision: 1, image: "sha256:a1", generation: 3}]
    tag_condition:
      - {tag: v1, type: ImportSuccess, status: "False", generation: 2, changed_at: 0}
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
  c.reason, c.message AS import_message, c.changed_at AS failed_at, t.last_changed_at, t.revisions,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM tag_condition AS c
JOIN spec_tag AS s
  ON s.namespace = c.namespace AND s.image_stream = c.image_stream AND s.tag = c.tag
LEFT JOIN image_stream_tag AS t
  ON t.namespace = c.namespace AND t.image_stream = c.image_stream AND t.tag = c.tag
LEFT JOIN referrer AS r
  ON r.target_namespace = c.namespace AND r.target_image_stream = c.image_stream
  AND r.target_tag = c.tag
WHERE c.type = 'ImportSuccess' AND c.status = 'False'
  AND s.from_kind = 'DockerImage' AND s.is_reference = 0
  AND c.generation >= COALESCE(s.generation, 0)
  AND NOT EXISTS (
    SELECT 1 FROM tag_event AS e
    WHERE e.namespace = c.namespace AND e.image_stream = c.image_stream AND e.tag = c.tag
      AND e.revision = 1 AND e.generation > c.generation
  )
  AND (s.is_scheduled = 1 OR s.namespace = 'openshift')
  AND (c.changed_at IS NULL OR c.changed_at <= :as_of - :min_age_minutes * 60)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
