/*---
id: scheduled-digest
title: Import of a digest is scheduled
severity: info
message: "{namespace}/{image_stream}:{tag} is scheduled, but imports {from_name} by its digest"
why: |
  A digest never means another image, so there is nothing to look for: the controller drops the tag
  from its schedule after the first success. The flag says that the tag is kept up to date, and it
  is not. Import a tag of the source instead, or drop the flag.
remedy: >-
  oc tag -n {namespace} --source=docker {from_name} {image_stream}:{tag} --scheduled=false
  --insecure={insecure} --reference-policy={reference_policy} --import-mode={import_mode}
needs: [ImageStream]
source: "Managing images: --scheduled; the scheduled image import controller"
quiet_when: |
  The import has not succeeded yet, which the schedule then tries again; a tag, or the openshift
  namespace.
examples:
  - name: imported once
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, is_scheduled: 1,
         from_name: quay.io/shop/cart@d1, from_digest: d1, import_mode: PreserveOriginal}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1, current_image: a1, last_changed_at: 0}
      - {namespace: till, image_stream: cart, tag: v1, current_image: a1, last_changed_at: 1}
      - {namespace: shop, image_stream: web, tag: v1, current_image: a1, last_changed_at: 2}
      - {namespace: shop, image_stream: cart, tag: v2, current_image: a1, last_changed_at: 3}
    finds: ["shop/cart:v1 is scheduled, but imports quay.io/shop/cart@d1 by its digest"]
    gives:
      remedy: ["oc tag -n shop --source=docker quay.io/shop/cart@d1 cart:v1 --scheduled=false
          --insecure=false --reference-policy=source --import-mode=PreserveOriginal"]
  - name: a tag; not scheduled; not imported yet; the platform's
    spec_tag:
      - {namespace: a, tag: v1, from_kind: DockerImage, is_scheduled: 1}
      - {namespace: a, tag: v2, from_kind: DockerImage, from_digest: d1}
      - {namespace: a, tag: v3, from_kind: DockerImage, is_scheduled: 1, from_digest: d1}
      - {namespace: openshift, tag: v4, from_kind: DockerImage, is_scheduled: 1, from_digest: d1}
    image_stream_tag:
      - {namespace: a, tag: v1, current_image: a1}
      - {namespace: a, tag: v2, current_image: a1}
      - {namespace: a, tag: v3, current_image: ""}
      - {namespace: openshift, tag: v4, current_image: a1}
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.from_name, t.last_changed_at,
  CASE WHEN s.is_insecure = 1 THEN 'true' ELSE 'false' END AS insecure,
  CASE WHEN s.reference_policy = 'Local' THEN 'local' ELSE 'source' END AS reference_policy,
  CASE WHEN s.import_mode = '' THEN 'Legacy' ELSE s.import_mode END AS import_mode
FROM spec_tag AS s
JOIN image_stream_tag AS t
  ON t.namespace = s.namespace AND t.image_stream = s.image_stream AND t.tag = s.tag
WHERE s.is_scheduled = 1 AND s.from_digest <> '' AND t.current_image <> ''
  AND s.namespace <> 'openshift';
