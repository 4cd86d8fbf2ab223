/*---
id: fixed-latest
title: Tag for the latest version is fixed to an image
severity: info
message: >-
  {namespace}/{image_stream}:{tag} is fixed to an image of {line_tag}; revisions behind:
  {revisions_behind}
why: |
  latest and stable are to lead to what their names say. This one was set by oc tag without --alias
  to the image that a version's line had at that moment, and it stays there: when the line moves on
  to its next revision, whoever uses the tag does not get it. An alias follows by itself.
remedy: oc tag -n {namespace} --alias=true {image_stream}:{line_tag} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images: Adding tags to image streams, permanent and tracking tags"
quiet_when: |
  The line has not moved since; a tag that is pushed to has no spec tag; one copied from another
  image stream is a promotion; an image that no line such as v2.0 has had; the openshift namespace.
examples:
  - name: the line has moved on since
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: latest, from_kind: ImageStreamImage,
         target_namespace: shop, target_image_stream: cart, target_image: a1}
      - {namespace: shop, image_stream: cart, tag: stable, from_kind: ImageStreamImage,
         target_namespace: shop, target_image_stream: cart, target_image: a1}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v2.0, convention: version-line}
      - {namespace: shop, image_stream: cart, tag: v2.0.1, convention: revision}
      - {namespace: till, image_stream: cart, tag: v1.0, convention: version-line}
      - {namespace: till, image_stream: cart, tag: v2.0.1, convention: version-line}
      - {namespace: shop, image_stream: web, tag: v1.0, convention: version-line}
      - {namespace: shop, image_stream: web, tag: v2.0.1, convention: version-line}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v2.0, revision: 1, image: a2}
      - {namespace: shop, image_stream: cart, tag: v2.0, revision: 2, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2.0.1, revision: 1, image: a1}
      - {namespace: till, image_stream: cart, tag: v1.0, revision: 2, image: a1}
      - {namespace: shop, image_stream: web, tag: v1.0, revision: 2, image: a1}
    finds:
      - "shop/cart:latest is fixed to an image of v2.0; revisions behind: 1"
      - "shop/cart:stable is fixed to an image of v2.0; revisions behind: 1"
  - name: an alias; copies from other image streams; in step; the platform's
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: stable, from_kind: ImageStreamTag,
         target_namespace: shop, target_image_stream: cart, target_image: a1}
      - {namespace: till, image_stream: cart, tag: stable, from_kind: ImageStreamImage,
         target_namespace: shop, target_image_stream: cart, target_image: a1}
      - {namespace: shop, image_stream: cart, tag: latest, from_kind: ImageStreamImage,
         target_namespace: shop, target_image_stream: web, target_image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: ImageStreamImage,
         target_namespace: shop, target_image_stream: cart, target_image: a1}
      - {namespace: openshift, image_stream: cart, tag: latest, from_kind: ImageStreamImage,
         target_namespace: openshift, target_image_stream: cart, target_image: a1}
      - {namespace: bank, image_stream: cart, tag: latest, from_kind: ImageStreamImage,
         target_namespace: bank, target_image_stream: cart, target_image: a1}
    image_stream_tag:
      - {namespace: bank, image_stream: cart, tag: v2.0, convention: version-line}
      - {namespace: shop, image_stream: cart, tag: v2.0, convention: version-line}
      - {namespace: till, image_stream: cart, tag: v2.0, convention: version-line}
      - {namespace: openshift, image_stream: cart, tag: v2.0, convention: version-line}
    tag_event:
      - {namespace: bank, image_stream: cart, tag: v2.0, revision: 1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2.0, revision: 2, image: a1}
      - {namespace: till, image_stream: cart, tag: v2.0, revision: 2, image: a1}
      - {namespace: openshift, image_stream: cart, tag: v2.0, revision: 2, image: a1}
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, MIN(e.tag) AS line_tag,
  MIN(e.revision) - 1 AS revisions_behind, MAX(l.last_changed_at) AS line_changed_at
FROM spec_tag AS s
JOIN tag_event AS e
  ON e.image = s.target_image AND e.namespace = s.namespace AND e.image_stream = s.image_stream
JOIN image_stream_tag AS l
  ON l.namespace = e.namespace AND l.image_stream = e.image_stream AND l.tag = e.tag
WHERE s.tag IN ('latest', 'stable') AND s.from_kind = 'ImageStreamImage'
  AND s.target_namespace = s.namespace AND s.target_image_stream = s.image_stream
  AND l.convention = 'version-line' AND s.namespace <> 'openshift'
GROUP BY s.namespace, s.image_stream, s.tag
HAVING MIN(e.revision) > 1;
