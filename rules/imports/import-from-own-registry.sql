/*---
id: import-from-own-registry
title: Tag is imported from the cluster's own registry like a foreign one
severity: warning
message: "{namespace}/{image_stream}:{tag} is imported from {from_registry}, which has {source}"
why: |
  The integrated registry's images are known to the cluster. Imported by a pull spec instead, they
  need credentials for the registry, and the tag goes on naming the image stream it came from: when
  that is pruned, pulls by this tag fail, though its own history still has the image.
remedy: oc tag -n {namespace} {source} {image_stream}:{tag}
needs: [ImageStream, Image.config.openshift.io]
source: "Managing images: Adding tags to image streams; integrated registry"
quiet_when: |
  Another registry; a tag made of an image stream; one that names an image of its own. A source that
  is gone is found as well, and the command then says so.
examples:
  - name: by its name in an image stream's status, by its route, by a digest
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, from_tag: "5",
         from_name: "a.svc:5000/till/db:5", from_registry: "a.svc:5000", from_repository: till/db}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: DockerImage,
         from_name: b.example.com/till/db, from_registry: b.example.com, from_repository: till/db}
      - {namespace: shop, image_stream: cart, tag: v3, from_kind: DockerImage,
         from_registry: c.example.com, from_repository: till/db, from_digest: d1}
      - {namespace: shop, image_stream: cart, tag: v4, from_kind: DockerImage, from_tag: "6",
         from_registry: "d.svc:5000", from_repository: till/db}
      - {namespace: shop, image_stream: cart, tag: v5, from_kind: DockerImage, from_tag: "7",
         from_registry: "image-registry.openshift-image-registry.svc:5000",
         from_repository: till/db}
    image_stream: [{registry: "a.svc:5000", public_registry: b.example.com}]
    registry_rule: [{list: external, registry: c.example.com},
      {list: internal, registry: "d.svc:5000"}]
    finds:
      - "shop/cart:v1 is imported from a.svc:5000, which has till/db:5"
      - "shop/cart:v2 is imported from b.example.com, which has till/db:latest"
      - "shop/cart:v3 is imported from c.example.com, which has till/db@d1"
      - "shop/cart:v4 is imported from d.svc:5000, which has till/db:6"
      - "shop/cart:v5 is imported from image-registry.openshift-image-registry.svc:5000, which has \
        till/db:7"
  - name: another registry that the settings name; not known; an alias; from itself
    spec_tag:
      - {tag: v1, from_kind: DockerImage, from_registry: quay.io}
      - {tag: v2, from_kind: DockerImage, from_registry: ""}
      - {tag: v3, from_kind: ImageStreamTag, from_registry: "a.svc:5000"}
      - {namespace: shop, image_stream: cart, tag: v4, from_kind: DockerImage,
         from_registry: "a.svc:5000", from_repository: shop/cart}
    image_stream: [{registry: "a.svc:5000"}]
    registry_rule: [{list: insecure, registry: quay.io}]
    finds: []
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream
  UNION ALL SELECT public_registry FROM image_stream
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')
)
SELECT
  namespace, image_stream, tag, from_name, from_registry,
  from_repository || CASE
    WHEN from_digest <> '' THEN '@' || from_digest
    WHEN from_tag = '' THEN ':latest'
    ELSE ':' || from_tag
  END AS source
FROM spec_tag
WHERE from_kind = 'DockerImage' AND from_registry <> ''
  AND from_registry IN (SELECT registry FROM integrated)
  AND from_repository <> namespace || '/' || image_stream;
