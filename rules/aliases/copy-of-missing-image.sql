/*---
id: copy-of-missing-image
title: Tag is a copy of an image that is gone
severity: error
message: >-
  {namespace}/{image_stream}:{tag} is a copy of {from_name}, which is gone; workloads:
  {impact_workloads}
why: |
  The tag was fixed to an image that the image stream it was taken from no longer has, and whose own
  object is gone as well: it was pruned or deleted, with its layers. Pulls by the tag fail on every
  node that has not kept the image, and the tag cannot be made anew from this source.
remedy: oc get imagestreamtags -n {target_namespace}
needs: [ImageStream]
needs_complete: [ImageStream, Image]
source: "TagReference.from, ImageStreamImage (image.openshift.io/v1)"
quiet_when: |
  The image stream of the source still has it in a history, or the image itself is there, which the
  tag then keeps. A source by a shortened digest, which oc tag does not write, is a false alarm.
examples:
  - name: pruned since
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: base, from_kind: ImageStreamImage,
         from_name: ubi@a1, target_namespace: images, target_image_stream: ubi, target_image: a1}
    tag_event:
      - &t {namespace: till, image_stream: ubi, tag: "9", image: a1}
      - &t2 {<<: *t, namespace: images, image: a2}
      - {<<: *t2, image_stream: cart, tag: base, image: a1}
    image: [{image: a2}]
    referrer:
      - &r {object_id: 7, target_namespace: shop, target_image_stream: cart, target_tag: base}
      - &r2 {<<: *r, object_id: 8}
      - *r2
      - {<<: *r, object_id: 9, target_namespace: till}
      - {<<: *r, object_id: 9, target_image_stream: web}
      - {<<: *r, object_id: 9, target_tag: v1}
    finds: ["shop/cart:base is a copy of ubi@a1, which is gone; workloads: 2"]
  - name: in the source's history; there as an image; an import by digest
    spec_tag:
      - &s {namespace: shop, image_stream: cart, tag: a, from_kind: ImageStreamImage,
         target_namespace: images, target_image_stream: ubi, target_image: a1}
      - {<<: *s, tag: b, target_image: a2}
      - {namespace: shop, image_stream: cart, tag: c, from_kind: DockerImage, from_digest: a3}
    tag_event: [{<<: *t2, tag: "8", image: a1, revision: 2}]
    image: [{image: a2}]
    finds: []
  - name: no tag event 8, a1, only others like it
    spec_tag: [*s]
    finds: ["shop/cart:a is a copy of , which is gone; workloads: 0"]
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.from_name, s.target_namespace, s.target_image_stream,
  s.target_image, COUNT(DISTINCT r.object_id) AS impact_workloads
FROM spec_tag AS s
LEFT JOIN tag_event AS e
  ON e.image = s.target_image AND e.namespace = s.target_namespace
  AND e.image_stream = s.target_image_stream
LEFT JOIN image AS i ON i.image = s.target_image
LEFT JOIN referrer AS r
  ON r.target_namespace = s.namespace AND r.target_image_stream = s.image_stream
  AND r.target_tag = s.tag
WHERE s.from_kind = 'ImageStreamImage' AND e.image IS NULL AND i.image IS NULL
GROUP BY
  s.namespace, s.image_stream, s.tag, s.from_name, s.target_namespace, s.target_image_stream,
  s.target_image;
