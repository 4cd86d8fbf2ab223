/*---
id: source-registry-blocked
title: Tags come from a registry that the cluster blocks
severity: error
message: "{namespace}/{image_stream} has tags from {from_registry}, which is blocked: {tags}"
why: |
  blockedRegistries names registries that nodes, builds and imports must not use: imports fail, and
  pods that pull by the tags do not start on a node without the image.
remedy: oc get images.config.openshift.io cluster -o yaml
needs: [ImageStream, Image.config.openshift.io]
discriminator: from_registry
source: "Image configuration: registrySources.blockedRegistries (config.openshift.io/v1 Image)"
quiet_when: |
  The list names another path of the registry, or a longer name; the openshift namespace.
examples:
  - name: two tags of a blocked path, and one by a star
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
         from_registry: quay.io, from_repository: shop/cart}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: DockerImage,
         from_registry: quay.io, from_repository: shop/web}
      - {namespace: shop, image_stream: cart, tag: v3, from_kind: DockerImage,
         from_registry: quay.io, from_repository: else/cart}
      - {namespace: shop, image_stream: cart, tag: v4, from_kind: DockerImage,
         from_registry: a.example.com, from_repository: shop/cart}
    registry_rule:
      - {list: blocked, registry: quay.io/shop}
      - {list: blocked, registry: "*.example.com"}
      - {list: insecure, registry: quay.io/else}
    finds:
      - "shop/cart has tags from a.example.com, which is blocked: 1"
      - "shop/cart has tags from quay.io, which is blocked: 2"
  - name: another registry or path; an alias; none; the platform's
    spec_tag:
      - {namespace: a, from_kind: DockerImage, from_registry: docker.io, from_repository: shop/cart}
      - {namespace: a, from_kind: DockerImage, from_registry: quay.io, from_repository: shopping}
      - {namespace: a, from_kind: ImageStreamTag, from_registry: quay.io, from_repository: shop}
      - {namespace: a, from_kind: DockerImage, from_registry: "", from_repository: example.com}
      - {namespace: openshift, from_kind: DockerImage, from_registry: quay.io,
         from_repository: shop}
    registry_rule:
      - {list: blocked, registry: quay.io/shop}
      - {list: blocked, registry: ""}
    finds: []
---*/
WITH source AS (
  SELECT from_registry, from_repository, image_stream, namespace, COUNT(*) AS tags
  FROM spec_tag
  WHERE from_kind = 'DockerImage' AND from_registry <> '' AND namespace <> 'openshift'
  GROUP BY from_registry, from_repository, image_stream, namespace
),
path AS (
  SELECT from_registry, from_repository FROM source GROUP BY from_registry, from_repository
),
forbidden AS (
  SELECT p.from_registry, p.from_repository
  FROM path AS p
  CROSS JOIN registry_rule AS r
  WHERE r.list = 'blocked'
  GROUP BY p.from_registry, p.from_repository
  HAVING SUM(CASE
    WHEN p.from_registry || '/' || p.from_repository || '/' LIKE r.registry || '/%'
      OR (r.registry LIKE '*.%' AND p.from_registry LIKE '%' || SUBSTR(r.registry, 2))
    THEN 1 ELSE 0 END) > 0
)
SELECT
  s.namespace, s.image_stream, s.from_registry, SUM(s.tags) AS tags,
  MIN(s.from_repository) AS first_repository
FROM source AS s
JOIN forbidden AS f ON f.from_registry = s.from_registry AND f.from_repository = s.from_repository
GROUP BY s.namespace, s.image_stream, s.from_registry;
