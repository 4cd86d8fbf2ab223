/*---
id: insecure-import
title: Tag is imported without checking the registry
severity: warning
message: "{namespace}/{image_stream}:{tag} is imported from {from_name} unverified"
why: |
  With importPolicy.insecure the registry's certificate is not checked, and plain HTTP is taken as
  well. Whoever can stand between cluster and registry decides what the tag points to, and builds
  and pods then run it by digest as if it were right. Give the cluster the registry's CA
  (additionalTrustedCA in image.config.openshift.io/cluster), then drop the flag.
remedy: >-
  oc tag -n {namespace} --source=docker {from_name} {image_stream}:{tag} --insecure=false
  --scheduled={scheduled} --reference-policy={reference_policy} --import-mode={import_mode}
needs: [ImageStream]
source: "TagImportPolicy.insecure (image.openshift.io/v1); Image configuration: additionalTrustedCA"
quiet_when: |
  The cluster's own settings list the registry as insecure, as in a disconnected lab; the tag is a
  reference, which is not imported. An insecure image stream is in insecure-image-stream.
examples:
  - name: the policy says so, while the cluster's settings list other registries
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage,
      is_insecure: 1, from_name: "lab.example.com/shop/cart:v1", from_registry: lab.example.com}]
    registry_rule: [{list: allowed, registry: lab.example.com}, {list: insecure,
      registry: "*.example.org"}, {list: insecure, registry: slab.example.com}]
    finds: ["shop/cart:v1 is imported from lab.example.com/shop/cart:v1 unverified"]
    gives:
      remedy: ["oc tag -n shop --source=docker lab.example.com/shop/cart:v1 cart:v1
          --insecure=false --scheduled=false --reference-policy=source --import-mode=Legacy"]
  - name: another policy; an alias or a reference, which import nothing
    spec_tag: [{<<: *s, is_insecure: 0}, {<<: *s, tag: v2, from_kind: ImageStreamTag}, {<<: *s,
      tag: v3, is_reference: 1}]
    finds: []
  - name: the whole cluster takes the registries for insecure
    spec_tag: [*s, {<<: *s, tag: v2, from_registry: "lab.example.net:5000"}]
    registry_rule: [{list: insecure, registry: "*.example.com"},
      {list: insecure, registry: "lab.example.net:5000"}]
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.from_name, s.from_registry,
  CASE WHEN s.is_scheduled = 1 THEN 'true' ELSE 'false' END AS scheduled,
  CASE WHEN s.reference_policy = 'Local' THEN 'local' ELSE 'source' END AS reference_policy,
  CASE WHEN s.import_mode = '' THEN 'Legacy' ELSE s.import_mode END AS import_mode
FROM spec_tag AS s
WHERE s.is_insecure = 1
  AND s.from_kind = 'DockerImage'
  AND s.is_reference = 0
  AND NOT EXISTS (
    SELECT 1 FROM registry_rule AS r
    WHERE r.list = 'insecure' AND (
      r.registry = s.from_registry
      OR (r.registry LIKE '*.%' AND s.from_registry LIKE '%' || SUBSTR(r.registry, 2))
    )
  );
