/*---
id: import-registry-not-allowed
title: Tags are imported from a registry that imports are not allowed from
severity: warning
message: >-
  {namespace}/{image_stream} imports tags from {from_registry}, which is not allowed: {tags}
why: |
  allowedRegistriesForImport names the registries that projects may import from, and this is none
  of them. The tags were set before, or by an administrator: they keep what they have, but the next
  change or import of them is refused as forbidden.
remedy: oc get images.config.openshift.io cluster -o yaml
needs: [ImageStream, Image.config.openshift.io]
discriminator: from_registry
source: "Image configuration: allowedRegistriesForImport (config.openshift.io/v1 Image)"
quiet_when: |
  No such list is set, which allows all; the integrated registry, which always is allowed; the
  openshift namespace. A star elsewhere than at a name's beginning is not read.
examples:
  - name: two tags from a registry that is not on the list, beside one that is
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
         from_registry: docker.io, from_repository: shop/cart}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: DockerImage,
         from_registry: docker.io, from_repository: shop/web}
      - {namespace: shop, image_stream: cart, tag: v3, from_kind: DockerImage,
         from_registry: quay.io, from_repository: shop/cart}
    registry_rule: [{list: allowed-for-import, registry: quay.io}, {list: insecure,
      registry: docker.io}, {list: allowed-for-import, registry: "*.example.com"},
      {list: allowed-for-import, registry: udocker.io}]
    finds: ["shop/cart imports tags from docker.io, which is not allowed: 2"]
  - name: on the list, by its port or a star; the integrated one; an alias; none; the platform's
    spec_tag:
      - {namespace: a, from_kind: DockerImage, from_registry: quay.io, from_repository: shop/cart}
      - {namespace: a, from_kind: DockerImage, from_registry: a.example.com, from_repository: x}
      - {namespace: a, from_kind: DockerImage, from_registry: "reg.svc:5000", from_repository: x}
      - {namespace: a, from_kind: DockerImage, from_registry: apps.net, from_repository: x}
      - {namespace: a, from_kind: DockerImage, from_registry: ghcr.io, from_repository: shop/cart}
      - {namespace: a, from_kind: ImageStreamTag, from_registry: docker.io, from_repository: x}
      - {namespace: a, from_kind: DockerImage, from_registry: "", from_repository: x}
      - {namespace: openshift, from_kind: DockerImage, from_registry: docker.io, from_repository: x}
    registry_rule:
      - {list: allowed-for-import, registry: quay.io}
      - {list: allowed-for-import, registry: "*.example.com"}
      - {list: allowed-for-import, registry: "ghcr.io:443"}
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
  WHERE r.list IN ('allowed-for-import', 'internal', 'external')
  GROUP BY p.from_registry, p.from_repository
  HAVING SUM(CASE WHEN r.list = 'allowed-for-import' THEN 1 ELSE 0 END) > 0
    AND SUM(CASE
    WHEN r.registry = p.from_registry OR r.registry = p.from_registry || ':443'
      OR (r.registry LIKE '*.%' AND p.from_registry LIKE '%' || SUBSTR(r.registry, 2))
    THEN 1 ELSE 0 END) = 0
)
SELECT
  s.namespace, s.image_stream, s.from_registry, SUM(s.tags) AS tags,
  MIN(s.from_repository) AS first_repository
FROM source AS s
JOIN forbidden AS f ON f.from_registry = s.from_registry AND f.from_repository = s.from_repository
GROUP BY s.namespace, s.image_stream, s.from_registry;
