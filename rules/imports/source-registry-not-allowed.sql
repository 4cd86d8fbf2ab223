/*---
id: source-registry-not-allowed
title: Tags come from a registry that the cluster does not allow
severity: error
message: "{namespace}/{image_stream} has tags from {from_registry}, which is not allowed: {tags}"
why: |
  allowedRegistries names all registries that nodes, builds and imports may use, and this is none of
  them: imports fail, and pods that pull by the tags do not start on a node without the image.
remedy: oc get images.config.openshift.io cluster -o yaml
needs: [ImageStream, Image.config.openshift.io]
discriminator: from_registry
source: "Image configuration: registrySources.allowedRegistries (config.openshift.io/v1 Image)"
quiet_when: |
  No such list is set, which allows all; the list names the path of the tags only; the integrated
  registry, which is used under its own rules; the openshift namespace.
examples:
  - name: two tags of another path than the list allows, beside one of this
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
         from_registry: quay.io, from_repository: else/cart}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: DockerImage,
         from_registry: quay.io, from_repository: shopping/cart}
      - {namespace: shop, image_stream: cart, tag: v3, from_kind: DockerImage,
         from_registry: quay.io, from_repository: shop/cart}
      - {namespace: shop, image_stream: cart, tag: v4, from_kind: DockerImage,
         from_registry: ghcr.io, from_repository: else/cart}
    registry_rule: [{list: allowed, registry: quay.io/shop}, {list: allowed, registry: ghcr.io},
      {list: allowed, registry: "*.example.com"}, {list: allowed, registry: equay.io},
      {list: insecure, registry: quay.io}]
    finds: ["shop/cart has tags from quay.io, which is not allowed: 2"]
  - name: on the list, by name or a star; the integrated one; an alias; none; the platform's
    spec_tag:
      - {namespace: a, from_kind: DockerImage, from_registry: quay.io, from_repository: shop/cart}
      - {namespace: a, from_kind: DockerImage, from_registry: a.example.com, from_repository: x}
      - {namespace: a, from_kind: DockerImage, from_registry: "reg.svc:5000", from_repository: x}
      - {namespace: a, from_kind: DockerImage, from_registry: apps.net, from_repository: x}
      - {namespace: a, from_kind: ImageStreamTag, from_registry: docker.io, from_repository: x}
      - {namespace: a, from_kind: DockerImage, from_registry: "", from_repository: x}
      - {namespace: openshift, from_kind: DockerImage, from_registry: docker.io, from_repository: x}
    registry_rule:
      - {list: allowed, registry: quay.io}
      - {list: allowed, registry: "*.example.com"}
      - {list: internal, registry: "reg.svc:5000"}
      - {list: external, registry: apps.net}
    finds: []
  - name: no list
    spec_tag:
      - {namespace: a, from_kind: DockerImage, from_registry: quay.io, from_repository: shop/cart}
    registry_rule: [{list: internal, registry: "reg.svc:5000"}]
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
  WHERE r.list IN ('allowed', 'internal', 'external')
  GROUP BY p.from_registry, p.from_repository
  HAVING SUM(CASE WHEN r.list = 'allowed' THEN 1 ELSE 0 END) > 0
    AND SUM(CASE
    WHEN p.from_registry || '/' || p.from_repository || '/' LIKE r.registry || '/%'
      OR (r.registry LIKE '*.%' AND p.from_registry LIKE '%' || SUBSTR(r.registry, 2))
    THEN 1 ELSE 0 END) = 0
)
SELECT
  s.namespace, s.image_stream, s.from_registry, SUM(s.tags) AS tags,
  MIN(s.from_repository) AS first_repository
FROM source AS s
JOIN forbidden AS f ON f.from_registry = s.from_registry AND f.from_repository = s.from_repository
GROUP BY s.namespace, s.image_stream, s.from_registry;
