/*---
id: foreign-internal-registry
title: Tags come from an integrated registry that is not this cluster's
severity: warning
message: "{namespace}/{image_stream} has tags from {from_registry}, not of this cluster: {tags}"
why: |
  The name or address is that of a registry inside of a cluster, and this cluster's is called
  something else: it is an older version's, or came with manifests from another cluster. From here
  nothing answers to it: nothing can be imported, and what was imported is never updated.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream, Image.config.openshift.io]
discriminator: from_registry
source: "Image configuration: internalRegistryHostname; Accessing the registry"
quiet_when: |
  The registry is this cluster's by an image stream's status or the cluster's settings; a route of
  another cluster, which can be reached; another service or address, unless its port is 5000.
examples:
  - name: the registry of version 3 by name, by the name of version 4 without a port, by address
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
         from_registry: "docker-registry.default.svc:5000"}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: DockerImage,
         from_registry: "docker-registry.default.svc.cluster.local:5000"}
      - {namespace: shop, image_stream: cart, tag: v3, from_kind: DockerImage,
         from_registry: "172.30.1.1:5000"}
      - {namespace: shop, image_stream: cart, tag: v4, from_kind: DockerImage,
         from_registry: "172.30.1.1:5000"}
    image_stream: [{registry: ""}, {registry: "image-registry.openshift-image-registry.svc:5000"}]
    registry_rule: [{list: blocked, registry: "172.30.1.1:5000"}]
    finds:
      - "shop/cart has tags from docker-registry.default.svc:5000, not of this cluster: 1"
      - "shop/cart has tags from docker-registry.default.svc.cluster.local:5000, not of this \
        cluster: 1"
      - "shop/cart has tags from 172.30.1.1:5000, not of this cluster: 2"
  - name: this cluster's by status, setting or name; a route; another address; an alias
    spec_tag:
      - {tag: v1, from_kind: DockerImage, from_registry: "a.svc:5000"}
      - {tag: v2, from_kind: DockerImage, from_registry: "b.svc:5000"}
      - {tag: v3, from_kind: DockerImage, from_registry: "c.svc:5000"}
      - {tag: v4, from_kind: DockerImage, from_registry: "d.svc:5000"}
      - {tag: v5, from_kind: DockerImage,
         from_registry: "image-registry.openshift-image-registry.svc:5000"}
      - {tag: v6, from_kind: DockerImage, from_registry: default-route.apps.example.com}
      - {tag: v7, from_kind: DockerImage, from_registry: "172.30.example.com:8443"}
      - {tag: v8, from_kind: ImageStreamTag, from_registry: "172.30.1.1:5000"}
    image_stream: [{registry: "a.svc:5000", public_registry: "b.svc:5000"}]
    registry_rule: [{list: internal, registry: "c.svc:5000"},
      {list: external, registry: "d.svc:5000"}]
    finds: []
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream
  UNION ALL SELECT public_registry FROM image_stream
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')
)
SELECT
  namespace, image_stream, from_registry, COUNT(*) AS tags, MIN(from_name) AS first_source
FROM spec_tag
WHERE from_kind = 'DockerImage'
  AND (
    from_registry LIKE '%.svc:5000' OR from_registry LIKE '%.svc.cluster.local:5000'
    OR from_registry LIKE '172.30.%:5000'
  )
  AND from_registry NOT IN (SELECT registry FROM integrated)
GROUP BY namespace, image_stream, from_registry;
