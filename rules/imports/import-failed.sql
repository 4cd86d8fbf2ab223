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
  - name: no credentials for an hour, in a tag that a workload names; a tag that an operator retries
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
      is_scheduled: 1, from_name: "quay.io/shop/cart:v1", generation: 2}, {<<: *s, tag: x,
      from_name: y}, {<<: *s, namespace: x, from_name: y}, {<<: *s, image_stream: x, from_name: y},
      {<<: *s, namespace: openshift, is_scheduled: 0}]
    tag_condition: [&c {namespace: shop, image_stream: cart, tag: v1, type: ImportSuccess,
      status: "False", generation: 2, message: "unauthorized: Please login",
      changed_at: "2026-01-30T23:00:00Z"}, {<<: *c, namespace: openshift, changed_at: null}]
    tag_event: [&e {namespace: shop, image_stream: cart, tag: v1, revision: 1, generation: 2},
      {<<: *e, revision: 2, generation: 3}, {<<: *e, namespace: x, generation: 3},
      {<<: *e, image_stream: x, generation: 3}, {<<: *e, tag: x, generation: 3}]
    image_stream_tag: [&t {namespace: shop, image_stream: cart, tag: v1}, {<<: *t, namespace: x,
      revisions: 3}, {<<: *t, image_stream: x, revisions: 3}, {<<: *t, tag: x, revisions: 3}]
    referrer: [&r {target_namespace: shop, target_image_stream: cart, target_tag: v1},
      {<<: *r, target_namespace: x}, {<<: *r, target_image_stream: x}, {<<: *r, target_tag: x}]
    finds: ["shop/cart:v1 cannot be imported from quay.io/shop/cart:v1: credentials",
      "openshift/cart:v1 cannot be imported from quay.io/shop/cart:v1: credentials"]
    gives: {impact_workloads: [0, 1]}
  - name: changed or imported since; a success; a copy; a reference; not scheduled; a minute younger
    spec_tag: [{<<: *s, tag: changed, generation: 3}, {<<: *s, tag: imported}, {<<: *s, tag: good},
      {<<: *s, tag: copy, from_kind: ImageStreamImage}, {<<: *s, tag: ref, is_reference: 1},
      {<<: *s, tag: once, is_scheduled: 0}, {<<: *s, tag: young}, {<<: *s, tag: other}]
    tag_event: [{<<: *e, tag: imported, generation: 3}]
    tag_condition: [{<<: *c, tag: changed}, {<<: *c, tag: imported}, {<<: *c, tag: good,
      status: "True"}, {<<: *c, tag: copy}, {<<: *c, tag: ref}, {<<: *c, tag: once}, {<<: *c,
      tag: young, changed_at: "2026-01-30T23:01:00Z"}, {<<: *c, tag: other, type: x}]
    finds: []
---*/
SELECT
  c.namespace, c.image_stream, c.tag, s.from_name,
  CASE
    WHEN c.said LIKE '%unauthorized%' OR c.said LIKE '%authentication required%' THEN 'credentials'
    WHEN c.said LIKE '%x509%' OR c.said LIKE '%certificate%'
      OR c.said LIKE '%http response to https%' THEN 'certificate'
    WHEN c.said LIKE '%toomanyrequests%' OR c.said LIKE '%rate limit%' THEN 'rate limit'
    WHEN c.said LIKE '%notfound%' OR c.said LIKE '%not found%'
      OR c.said LIKE '%manifest unknown%' THEN 'name'
    WHEN c.said LIKE '%forbidden%' OR c.said LIKE '%denied%' THEN 'permission'
    WHEN c.said LIKE '%timeout%' OR c.said LIKE '%dial tcp%' THEN 'network'
    ELSE 'other'
  END AS cause,
  c.reason, c.message AS import_message, c.changed_at AS failed_at, t.last_changed_at, t.revisions,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM (SELECT *, LOWER(reason || ' ' || message) AS said FROM tag_condition) AS c
JOIN spec_tag AS s
  ON s.namespace = c.namespace AND s.image_stream = c.image_stream AND s.tag = c.tag
LEFT JOIN image_stream_tag AS t
  ON t.namespace = c.namespace AND t.image_stream = c.image_stream AND t.tag = c.tag
LEFT JOIN referrer AS r
  ON r.target_namespace = c.namespace AND r.target_image_stream = c.image_stream
  AND r.target_tag = c.tag
WHERE c.type = 'ImportSuccess' AND c.status = 'False' AND s.from_kind = 'DockerImage'
  AND s.is_reference = 0 AND c.generation >= COALESCE(s.generation, 0)
  AND NOT EXISTS (
    SELECT 1 FROM tag_event AS e WHERE e.namespace = c.namespace AND e.revision = 1
      AND e.image_stream = c.image_stream AND e.tag = c.tag AND e.generation > c.generation
  )
  AND (s.is_scheduled = 1 OR s.namespace = 'openshift')
  AND (c.changed_at IS NULL OR c.changed_at <= :as_of - :min_age_minutes * 60)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
