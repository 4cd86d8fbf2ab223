/*---
id: tag-never-resolved
title: Alias never took over the image of the tag it follows
severity: warning
message: >-
  {namespace}/{image_stream}:{tag} has no image, though {followed_tag} has one; workloads:
  {impact_workloads}
why: |
  An alias gets its image when its image stream is stored. This one never did, and nothing tries
  again: builds and pods that use it cannot start. Setting the alias once more resolves it, now
  that the tag it follows is there.
remedy: oc tag -n {namespace} --alias=true {image_stream}:{followed_tag} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images: Adding tags to image streams; TagReference.from (image.openshift.io/v1)"
quiet_when: |
  The followed tag has no image either, or not for min_age_minutes (alias-to-missing-tag); a tag of
  another image stream (tracking-tag-across-streams); a reference, which has no image of its own;
  the openshift namespace, whose operator fills its tags.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age of the image from which it counts.}
examples:
  - name: the followed tag has been there for an hour
    with: {as_of: 7200}
    spec_tag: [{namespace: shop, image_stream: cart, tag: base, from_kind: ImageStreamTag,
      target_namespace: shop, target_image_stream: cart, target_tag: "9"}]
    image_stream_tag: [&i {namespace: shop, image_stream: cart, tag: base, current_image: null},
      &i2 {<<: *i, tag: "9", current_image: a1, last_changed_at: 3600}, &i3 {<<: *i2, tag: "8",
      last_changed_at: 0}, &i4 {<<: *i3, image_stream: web, tag: "9"}, &i5 {<<: *i3,
      namespace: till, tag: "9"}, {<<: *i5, tag: base}, {<<: *i4, tag: base}]
    referrer: [&r {object_id: 7, target_namespace: shop, target_image_stream: cart,
      target_tag: base}, &r2 {<<: *r, object_id: 8}, *r2, {<<: *r, object_id: 9,
      target_namespace: till}, {<<: *r, object_id: 9, target_image_stream: web}, {<<: *r,
      object_id: 9, target_tag: v1}]
    finds: ["shop/cart:base has no image, though 9 has one; workloads: 2"]
  - name: it has one; the source is new or has none; a reference; other streams; the platform's
    with: {as_of: 3600}
    spec_tag: [&s {namespace: a, tag: a, target_namespace: a, target_image_stream: "",
      target_tag: old}, {<<: *s, tag: b, target_tag: newer}, {<<: *s, tag: c, target_tag: none},
      {<<: *s, tag: d, is_reference: 1}, {<<: *s, tag: e, target_namespace: b}, {<<: *s, tag: f,
      target_image_stream: web}, {<<: *s, namespace: openshift, tag: g,
      target_namespace: openshift}]
    image_stream_tag: [&i6 {namespace: a, tag: a, current_image: a1}, &i7 {<<: *i6, tag: old,
      last_changed_at: 0}, {<<: *i6, tag: newer, last_changed_at: 1}, {<<: *i7, tag: none,
      current_image: ""}, {<<: *i7, namespace: openshift}]
    finds: []
  - name: no image stream tag a, only others like it
    with: {as_of: 3600}
    spec_tag: [*s]
    image_stream_tag: [*i7]
    finds: ["a/:a has no image, though old has one; workloads: 0"]
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.target_tag AS followed_tag,
  f.last_changed_at AS followed_changed_at, COUNT(DISTINCT r.object_id) AS impact_workloads
FROM spec_tag AS s
JOIN image_stream_tag AS f
  ON f.namespace = s.namespace AND f.image_stream = s.image_stream AND f.tag = s.target_tag
LEFT JOIN image_stream_tag AS t
  ON t.namespace = s.namespace AND t.image_stream = s.image_stream AND t.tag = s.tag
  AND t.current_image <> ''
LEFT JOIN referrer AS r
  ON r.target_namespace = s.namespace AND r.target_image_stream = s.image_stream
  AND r.target_tag = s.tag
WHERE t.tag IS NULL AND f.current_image <> '' AND s.is_reference = 0
  AND s.target_namespace = s.namespace AND s.target_image_stream = s.image_stream
  AND f.last_changed_at <= :as_of - :min_age_minutes * 60 AND s.namespace <> 'openshift'
GROUP BY s.namespace, s.image_stream, s.tag, s.target_tag, f.last_changed_at;
