/*---
id: insecure-image-stream
title: All imports of an image stream go without checking the registry
severity: warning
message: "{namespace}/{image_stream} is annotated to import without checking registries"
why: |
  The annotation openshift.io/image.insecureRepository turns the check of certificates off for
  every import of the image stream, those of tags that are added later included, and takes plain
  HTTP as well. Whoever can stand between cluster and registry decides what the tags point to.
  Give the cluster the registry's CA, then drop the annotation.
remedy: oc annotate imagestream -n {namespace} {image_stream} openshift.io/image.insecureRepository-
needs: [ImageStream]
source: "Managing images: insecure registries; Image configuration: additionalTrustedCA"
quiet_when: |
  No tag is imported; or the cluster's own settings list the registries as insecure, as in a
  disconnected lab.
examples:
  - name: one imported tag, while the cluster's settings list other registries
    image_stream: [&h {namespace: shop, image_stream: cart, is_insecure: 1}, {<<: *h,
      namespace: x}, {<<: *h, image_stream: x}]
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
      from_name: "lab.example.com/shop/cart:v1", from_registry: lab.example.com}]
    registry_rule: [{list: allowed, registry: lab.example.com}, {list: insecure,
      registry: "*.example.org"}, {list: insecure, registry: slab.example.com}]
    finds: ["shop/cart is annotated to import without checking registries"]
  - name: no annotation; tags are only pushed, or references
    image_stream: [{<<: *h, is_insecure: 0}, {<<: *h, image_stream: web}]
    spec_tag: [*s, {namespace: shop, image_stream: web, tag: v1}, {<<: *s, image_stream: web,
      tag: v2, is_reference: 1}]
    finds: []
  - name: the whole cluster takes the registries for insecure
    image_stream: [*h]
    spec_tag: [*s, {<<: *s, tag: v2, from_registry: "lab.example.net:5000"}]
    registry_rule: [{list: insecure, registry: "*.example.com"},
      {list: insecure, registry: "lab.example.net:5000"}]
    finds: []
---*/
SELECT
  h.namespace, h.image_stream,
  COUNT(*) AS insecure_tags,
  MIN(s.from_name) AS first_source,
  MAX(s.from_name) AS last_source
FROM image_stream AS h
JOIN spec_tag AS s ON s.namespace = h.namespace AND s.image_stream = h.image_stream
WHERE h.is_insecure = 1
  AND s.from_kind = 'DockerImage'
  AND s.is_reference = 0
  AND NOT EXISTS (
    SELECT 1 FROM registry_rule AS r
    WHERE r.list = 'insecure' AND (
      r.registry = s.from_registry
      OR (r.registry LIKE '*.%' AND s.from_registry LIKE '%' || SUBSTR(r.registry, 2))
    )
  )
GROUP BY h.namespace, h.image_stream;
