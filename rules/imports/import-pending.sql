/*---
id: import-pending
title: Import of a tag was asked for and has not happened
severity: warning
message: "{namespace}/{image_stream}:{tag} waits for its import from {from_name}"
why: |
  The spec tag is newer than anything its status says: neither an image nor a failure was noted for
  it. The tag has no image, or goes on with that of an earlier source, and nobody is told. Where it
  stays so, the controller does not get to it, or a limit of the project refuses the image.
remedy: oc import-image -n {namespace} {image_stream}:{tag}
needs: [ImageStream]
source: "ImageStream spec.tags[].generation and status.tags[].items[].generation"
quiet_when: |
  The last import failed (import-failed); the image stream is younger than min_age_minutes, or could
  not be read whole; a reference; a manifest, which has no generations. A tag that was changed just
  before the export is found as well.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which an image stream is judged.}
examples:
  - name: the source was changed after the last success and the last failure
    with: {as_of: 3600}
    object: [{object_id: 1, is_damaged: 1}, {object_id: 2, kind: ImageStream}]
    image_stream:
      - {object_id: 2, namespace: shop, image_stream: cart, created_at: 0}
      - {namespace: till, image_stream: cart, created_at: 0}
      - {namespace: shop, image_stream: web, created_at: 0}
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, generation: 3,
         is_from_valid: 1, from_name: "quay.io/shop/cart:v1"}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, revision: 1, generation: 2}
      - {namespace: till, image_stream: cart, tag: v1, revision: 1, generation: 3}
      - {namespace: shop, image_stream: web, tag: v1, revision: 1, generation: 3}
      - {namespace: shop, image_stream: cart, tag: v2, revision: 1, generation: 3}
    tag_condition:
      - {namespace: shop, image_stream: cart, tag: v1, generation: 2}
      - {namespace: till, image_stream: cart, tag: v1, generation: 3}
      - {namespace: shop, image_stream: web, tag: v1, generation: 3}
      - {namespace: shop, image_stream: cart, tag: v2, generation: 3}
    finds: ["shop/cart:v1 waits for its import from quay.io/shop/cart:v1"]
  - name: no name; imported; failed; an alias; a reference; a manifest; made just now; damaged
    with: {as_of: 3600}
    object: [{object_id: 30, is_damaged: 1}]
    image_stream:
      - {namespace: a, created_at: 0}
      - {namespace: b, created_at: 1}
      - {namespace: c, created_at: 0, object_id: 30}
    spec_tag:
      - {namespace: a, tag: v0, from_kind: DockerImage, generation: 2, is_from_valid: 0}
      - {namespace: a, tag: v1, from_kind: DockerImage, generation: 2, is_from_valid: 1}
      - {namespace: a, tag: v2, from_kind: DockerImage, generation: 2, is_from_valid: 1}
      - {namespace: a, tag: v3, from_kind: ImageStreamTag, generation: 2, is_from_valid: 1}
      - {namespace: a, tag: v4, from_kind: DockerImage, generation: 2, is_from_valid: 1,
         is_reference: 1}
      - {namespace: a, tag: v5, from_kind: DockerImage, generation: null, is_from_valid: 1}
      - {namespace: b, tag: v6, from_kind: DockerImage, generation: 2, is_from_valid: 1}
      - {namespace: c, tag: v7, from_kind: DockerImage, generation: 2, is_from_valid: 1}
    tag_event: [{namespace: a, tag: v1, revision: 1, generation: 2}]
    tag_condition: [{namespace: a, tag: v2, generation: 2}]
    finds: []
---*/
SELECT s.namespace, s.image_stream, s.tag, s.from_name, s.generation, h.created_at
FROM spec_tag AS s
JOIN image_stream AS h ON h.namespace = s.namespace AND h.image_stream = s.image_stream
LEFT JOIN tag_event AS e
  ON e.namespace = s.namespace AND e.image_stream = s.image_stream AND e.tag = s.tag
  AND e.generation >= s.generation
LEFT JOIN tag_condition AS c
  ON c.namespace = s.namespace AND c.image_stream = s.image_stream AND c.tag = s.tag
  AND c.generation >= s.generation
LEFT JOIN object AS o ON o.object_id = h.object_id AND o.is_damaged = 1
WHERE s.from_kind = 'DockerImage' AND s.is_reference = 0 AND s.is_from_valid = 1
  AND s.generation IS NOT NULL
  AND e.tag IS NULL AND c.tag IS NULL AND o.object_id IS NULL
  AND h.created_at <= :as_of - :min_age_minutes * 60;
