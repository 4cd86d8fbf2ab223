/*---
id: alias-out-of-step
title: Alias has another image than the tag it follows
severity: warning
message: "{namespace}/{image_stream}:{tag} follows {followed_tag}, but has another image"
why: |
  An alias is to have the image of the tag it follows at any time. This one has not: something was
  pushed or imported to it directly, or the update was missed and is not made up for. Who uses the
  alias gets another image than the names promise. Setting the alias again brings it in step.
remedy: oc tag -n {namespace} --alias=true {image_stream}:{followed_tag} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images: --alias tracks a tag of the same image stream"
quiet_when: |
  One of the two changed less than min_age_minutes ago; one of them has no image
  (tag-never-resolved); a tag of another image stream (tracking-tag-across-streams); a reference.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Time in which an alias may lag behind.}
examples:
  - name: the followed tag moved on an hour ago
    with: {as_of: 3600}
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: latest, from_kind: ImageStreamTag,
         target_namespace: shop, target_image_stream: cart, target_tag: v2}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: latest, current_image: a1, last_changed_at: 0}
      - {namespace: shop, image_stream: cart, tag: v2, current_image: a2, last_changed_at: 0}
      - {namespace: till, image_stream: cart, tag: latest, current_image: a3, last_changed_at: 0}
      - {namespace: shop, image_stream: web, tag: latest, current_image: a3, last_changed_at: 0}
      - {namespace: till, image_stream: cart, tag: v2, current_image: a3, last_changed_at: 0}
      - {namespace: shop, image_stream: web, tag: v2, current_image: a3, last_changed_at: 0}
    finds: ["shop/cart:latest follows v2, but has another image"]
  - name: in step; either is new; a copy; a reference; tags of other image streams
    with: {as_of: 3600}
    spec_tag:
      - {namespace: a, tag: same, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: "", target_tag: v1}
      - {namespace: a, tag: fresh, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: "", target_tag: v1}
      - {namespace: a, tag: old, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: "", target_tag: fresh}
      - {namespace: a, tag: old, from_kind: ImageStreamImage, target_namespace: a,
         target_image_stream: "", target_tag: v1}
      - {namespace: a, tag: old, from_kind: ImageStreamTag, is_reference: 1, target_namespace: a,
         target_image_stream: "", target_tag: v1}
      - {namespace: a, tag: old, from_kind: ImageStreamTag, target_namespace: b,
         target_image_stream: "", target_tag: v1}
      - {namespace: a, tag: old, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: web, target_tag: v1}
    image_stream_tag:
      - {namespace: a, tag: v1, current_image: a1, last_changed_at: 0}
      - {namespace: b, tag: v1, current_image: a1, last_changed_at: 0}
      - {namespace: a, image_stream: web, tag: v1, current_image: a1, last_changed_at: 0}
      - {namespace: a, tag: same, current_image: a1, last_changed_at: 0}
      - {namespace: a, tag: fresh, current_image: a2, last_changed_at: 1}
      - {namespace: a, tag: old, current_image: a3, last_changed_at: 0}
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.target_tag AS followed_tag, t.current_image,
  t.last_changed_at, f.current_image AS followed_image, f.last_changed_at AS followed_changed_at
FROM spec_tag AS s
JOIN image_stream_tag AS t
  ON t.namespace = s.namespace AND t.image_stream = s.image_stream AND t.tag = s.tag
JOIN image_stream_tag AS f
  ON f.namespace = s.target_namespace AND f.image_stream = s.target_image_stream
  AND f.tag = s.target_tag
WHERE s.from_kind = 'ImageStreamTag' AND s.is_reference = 0
  AND s.target_namespace = s.namespace AND s.target_image_stream = s.image_stream
  AND t.current_image <> f.current_image
  AND t.last_changed_at <= :as_of - :min_age_minutes * 60
  AND f.last_changed_at <= :as_of - :min_age_minutes * 60;
