/*---
id: unscheduled-moving-import
title: Tag in use was imported long ago from a source that moves
severity: info
message: >-
  {namespace}/{image_stream}:{tag} is of {last_changed_at}, its source {from_name} moves; workloads:
  {impact_workloads}
why: |
  The import was made once. Its source is a tag that its publisher moves with every fix, and the
  tag here looks the same but stays what it was; whoever uses it believes to be up to date.
  Schedule the import, or import by a version if the old state is meant.
remedy: oc import-image -n {namespace} {image_stream}:{tag} --scheduled
needs: [ImageStream, referrers]
source: "Managing images: --scheduled"
quiet_when: |
  Nobody names the tag; the source is a digest, or a tag other than latest and stable; a reference;
  not older than max_age_days; the openshift namespace. What is frozen on purpose is found as well.
parameters:
  max_age_days: {default: 90, unit: days, about: Age up to which an image need not be new.}
examples:
  - name: 90 days after the import, named by two
    with: {as_of: 7776000}
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: base, from_kind: DockerImage, from_tag: latest,
         from_name: "quay.io/ubi:latest"}
      - {namespace: shop, image_stream: cart, tag: x, from_kind: DockerImage, from_tag: stable,
         from_name: "quay.io/ubi:stable"}
      - {namespace: shop, image_stream: cart, tag: z, from_kind: DockerImage, from_name: quay.io/x}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: x, last_changed_at: 0}
      - {namespace: shop, image_stream: cart, tag: z, last_changed_at: 0}
      - {namespace: shop, image_stream: cart, tag: base, last_changed_at: 0}
      - {namespace: till, image_stream: cart, tag: base, last_changed_at: -86400}
      - {namespace: shop, image_stream: web, tag: base, last_changed_at: -86400}
      - {namespace: shop, image_stream: cart, tag: y, last_changed_at: -86400}
    referrer:
      - {object_id: 7, target_namespace: shop, target_image_stream: cart, target_tag: base}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: base}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: base}
      - {object_id: 9, target_namespace: till, target_image_stream: cart, target_tag: base}
      - {object_id: 9, target_namespace: shop, target_image_stream: web, target_tag: base}
      - {object_id: 9, target_namespace: shop, target_image_stream: cart, target_tag: x}
      - {object_id: 9, target_namespace: shop, target_image_stream: cart, target_tag: z}
    finds:
      - "shop/cart:x is of 1970-01-01, its source quay.io/ubi:stable moves; workloads: 1"
      - "shop/cart:z is of 1970-01-01, its source quay.io/x moves; workloads: 1"
      - "shop/cart:base is of 1970-01-01, its source quay.io/ubi:latest moves; workloads: 2"
  - name: young; a version; a digest; scheduled; a reference; an alias; the platform's
    with: {as_of: 7776000}
    spec_tag:
      - {namespace: a, tag: v1, from_kind: DockerImage}
      - {namespace: a, tag: v2, from_kind: DockerImage, from_tag: "9.4"}
      - {namespace: a, tag: v2, from_kind: DockerImage, from_digest: d1}
      - {namespace: a, tag: v2, from_kind: DockerImage, is_scheduled: 1}
      - {namespace: a, tag: v2, from_kind: DockerImage, is_reference: 1}
      - {namespace: a, tag: v2, from_kind: ImageStreamTag}
      - {namespace: openshift, tag: v2, from_kind: DockerImage}
    image_stream_tag:
      - {namespace: a, tag: v1, last_changed_at: 1}
      - {namespace: a, tag: v2, last_changed_at: 0}
      - {namespace: openshift, tag: v2, last_changed_at: 0}
    referrer:
      - {target_namespace: a, target_image_stream: "", target_tag: v1}
      - {target_namespace: a, target_image_stream: "", target_tag: v2}
      - {target_namespace: openshift, target_image_stream: "", target_tag: v2}
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.from_name, t.last_changed_at,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM spec_tag AS s
JOIN image_stream_tag AS t
  ON t.namespace = s.namespace AND t.image_stream = s.image_stream AND t.tag = s.tag
JOIN referrer AS r
  ON r.target_namespace = s.namespace AND r.target_image_stream = s.image_stream
  AND r.target_tag = s.tag
WHERE s.from_kind = 'DockerImage' AND s.is_reference = 0 AND s.is_scheduled = 0
  AND s.from_digest = '' AND s.from_tag IN ('', 'latest', 'stable')
  AND t.last_changed_at <= :as_of - :max_age_days * 86400 AND s.namespace <> 'openshift'
GROUP BY s.tag, s.image_stream, s.namespace, s.from_name, t.last_changed_at;
