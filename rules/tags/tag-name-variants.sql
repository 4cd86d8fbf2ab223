/*---
id: tag-name-variants
title: Tags differ only by case or by their separators
severity: info
message: "{namespace}/{image_stream}:{tag} differs from {other_tag} in spelling only"
why: |
  Tags are told apart by case and by every sign, people do not: sooner or later one is pushed and
  the other is deployed. Keep one spelling, and let the other follow it until nobody uses it.
remedy: oc tag -n {namespace} --alias=true {image_stream}:{same_image_tag} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images: Image tag conventions"
quiet_when: |
  One follows the other, or is spelled so upstream; a point is no separator, since 1.2-3 is another
  version than 1.2.3; the shared catalogue in openshift. A command only where both have one image.
examples:
  - name: an underscore, and capital letters
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1-rc}
      - {namespace: shop, image_stream: cart, tag: v1_rc}
      - {namespace: shop, image_stream: cart, tag: v2_rc}
      - {namespace: till, image_stream: cart, tag: v2-rc}
      - {namespace: shop, image_stream: web, tag: v2-rc}
      - {namespace: shop, image_stream: cart, tag: QA}
      - {namespace: shop, image_stream: cart, tag: Qa}
      - {namespace: shop, image_stream: cart, tag: qa}
    spec_tag:
      - {namespace: till, image_stream: cart, tag: v1_rc, from_kind: ImageStreamTag}
      - {namespace: shop, image_stream: web, tag: v1_rc, from_kind: ImageStreamTag}
      - {namespace: shop, image_stream: cart, tag: v2_rc, from_kind: ImageStreamTag}
      - {namespace: shop, image_stream: cart, tag: v1_rc, from_kind: ImageStreamImage}
    finds:
      - "shop/cart:v1_rc differs from v1-rc in spelling only"
      - "shop/cart:QA differs from Qa in spelling only"
  - name: an alias; spelled so upstream; other versions; the platform's
    image_stream_tag:
      - {namespace: a, tag: V1}
      - {namespace: a, tag: v1}
      - {namespace: b, tag: V1}
      - {namespace: b, tag: v1}
      - {namespace: c, tag: V1.2-3}
      - {namespace: c, tag: v1.2.3}
      - {namespace: openshift, tag: V1}
      - {namespace: openshift, tag: v1}
    spec_tag:
      - {namespace: a, tag: v1, from_kind: ImageStreamTag}
      - {namespace: b, tag: V1, from_kind: DockerImage, from_tag: V1}
    finds: []
---*/
WITH odd AS (
  SELECT
    LOWER(REPLACE(tag, '_', '-')) AS spelling, image_stream, namespace, MIN(tag) AS odd_tag,
    MIN(current_image) AS odd_image
  FROM image_stream_tag
  WHERE tag <> LOWER(REPLACE(tag, '_', '-')) AND namespace <> 'openshift'
  GROUP BY LOWER(REPLACE(tag, '_', '-')), image_stream, namespace
)
SELECT
  o.namespace, o.image_stream, o.odd_tag AS tag, MIN(t.tag) AS other_tag,
  MIN(CASE WHEN t.current_image = o.odd_image THEN t.tag END) AS same_image_tag,
  MAX(t.last_changed_at) AS other_changed_at
FROM odd AS o
JOIN image_stream_tag AS t
  ON t.namespace = o.namespace AND t.image_stream = o.image_stream AND t.tag <> o.odd_tag
  AND LOWER(REPLACE(t.tag, '_', '-')) = o.spelling
LEFT JOIN spec_tag AS s
  ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag IN (o.odd_tag, t.tag)
  AND (s.from_kind = 'ImageStreamTag' OR s.from_tag = s.tag)
WHERE s.tag IS NULL
GROUP BY o.namespace, o.image_stream, o.odd_tag;
