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
  - name: the name was wrong, in a tag that a workload names; in a tag that nobody has imported yet
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
      from_name: "quay.io/shop/crat:v1", generation: 2}, {<<: *s, tag: x, from_name: y}, {<<: *s,
      namespace: x, from_name: y}, {<<: *s, image_stream: x, from_name: y}, {<<: *s, tag: v2}]
    tag_condition: [&c {namespace: shop, image_stream: cart, tag: v1, type: ImportSuccess,
      status: "False", generation: 2, reason: NotFound}, {<<: *c, tag: v2}]
    tag_event: [&e {namespace: shop, image_stream: cart, tag: v1, revision: 1, generation: 2},
      {<<: *e, revision: 2, generation: 3}, {<<: *e, namespace: x, generation: 3},
      {<<: *e, image_stream: x, generation: 3}, {<<: *e, tag: x, generation: 3}]
    image_stream_tag: [&t {namespace: shop, image_stream: cart, tag: v1}, {<<: *t, namespace: x,
      revisions: 3}, {<<: *t, image_stream: x, revisions: 3}, {<<: *t, tag: x, revisions: 3}]
    referrer: [&r {target_namespace: shop, target_image_stream: cart, target_tag: v1},
      {<<: *r, target_namespace: x}, {<<: *r, target_image_stream: x}, {<<: *r, target_tag: x}]
    finds: ["shop/cart:v1 failed to import from quay.io/shop/crat:v1 for good: name",
      "shop/cart:v2 failed to import from quay.io/shop/crat:v1 for good: name"]
    gives: {impact_workloads: [0, 1]}
  - name: changed or imported since; a success; a copy; a reference; scheduled; the platform's
    spec_tag: [{<<: *s, tag: changed, generation: 3}, {<<: *s, tag: imported}, {<<: *s, tag: good},
      {<<: *s, tag: copy, from_kind: ImageStreamImage}, {<<: *s, tag: ref, is_reference: 1},
      {<<: *s, tag: often, is_scheduled: 1}, {<<: *s, namespace: openshift}, {<<: *s, tag: other}]
    tag_event: [{<<: *e, tag: imported, generation: 3}]
    tag_condition: [{<<: *c, tag: changed}, {<<: *c, tag: imported}, {<<: *c, tag: good,
      status: "True"}, {<<: *c, tag: copy}, {<<: *c, tag: ref}, {<<: *c, tag: often}, {<<: *c,
      namespace: openshift}, {<<: *c, tag: other, type: x}]
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
  AND s.is_scheduled = 0 AND s.namespace <> 'openshift'
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
