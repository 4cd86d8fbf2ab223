/*---
id: tracking-tag-across-streams
title: Tag is to follow a tag of another image stream
severity: warning
message: "{namespace}/{image_stream}:{tag} cannot follow {followed_tag} in another image stream"
why: |
  Tags only follow tags of their own image stream. The API accepts one from elsewhere and copies
  its image once; when the source moves on, the copy stays behind and says nothing. Copy each
  release with oc tag, or import the source on a schedule.
remedy: oc tag -n {namespace} {followed_tag} {image_stream}:{tag}
needs: [ImageStream]
source: "TagReference.from (image.openshift.io/v1): tracking is within a single image stream"
quiet_when: |
  A copy made once and meant so: oc tag writes it as an ImageStreamImage, which is not reported;
  a tag with reference set.
examples:
  - name: a tag of a shared image stream in another namespace, or in the same one
    spec_tag:
      - &s {namespace: shop, image_stream: cart, tag: base, from_kind: ImageStreamTag,
         target_namespace: images, target_image_stream: ubi, target_tag: "9"}
      - {<<: *s, tag: other, target_namespace: shop}
      - {<<: *s, tag: same, target_image_stream: cart}
    image_stream_tag:
      - &t {namespace: shop, image_stream: cart, tag: base}
      - {<<: *t, namespace: till}
      - {<<: *t, image_stream: web}
      - {<<: *t, tag: v1}
      - &f {namespace: images, image_stream: ubi, tag: "9"}
      - {<<: *f, namespace: till}
      - {<<: *f, image_stream: web}
      - {<<: *f, tag: "8"}
    finds:
      - "shop/cart:base cannot follow images/ubi:9 in another image stream"
      - "shop/cart:other cannot follow shop/ubi:9 in another image stream"
      - "shop/cart:same cannot follow images/cart:9 in another image stream"
  - name: a tag of the same image stream; a reference; a copy by digest; a name without a tag
    spec_tag:
      - {<<: *s, target_namespace: shop, target_image_stream: cart, target_tag: v2.0}
      - {<<: *s, is_reference: 1}
      - {<<: *s, from_kind: ImageStreamImage}
      - {<<: *s, target_tag: null}
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag,
  s.target_namespace || '/' || s.target_image_stream || ':' || s.target_tag AS followed_tag,
  t.last_changed_at,
  t.current_image,
  f.last_changed_at AS followed_changed_at,
  f.current_image AS followed_image
FROM spec_tag AS s
LEFT JOIN image_stream_tag AS t
  ON t.namespace = s.namespace AND t.image_stream = s.image_stream AND t.tag = s.tag
LEFT JOIN image_stream_tag AS f
  ON f.namespace = s.target_namespace AND f.image_stream = s.target_image_stream
  AND f.tag = s.target_tag
WHERE s.from_kind = 'ImageStreamTag'
  AND s.is_reference = 0
  AND s.target_tag IS NOT NULL
  AND (s.target_namespace <> s.namespace OR s.target_image_stream <> s.image_stream);
