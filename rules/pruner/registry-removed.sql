/*---
id: registry-removed
title: The registry is removed, but images that were pushed to it are left
severity: warning
message: >-
  the registry is removed, but image streams ({image_streams}) still have images pushed to it:
  {images}
why: |
  Image streams still name these images by the integrated registry's host, where nobody answers:
  pods that have to pull them fail. A prune removes the objects, but has no registry to remove
  the blobs from, and they stay in its storage for as long as that is kept. Bring the registry
  back, or move what is still used to another one and delete the rest.
remedy: oc get configs.imageregistry.operator.openshift.io cluster -o yaml
needs: [Config.imageregistry.operator.openshift.io, Image, ImageStream]
source: "Image Registry Operator: managementState Removed; hard pruning the registry"
quiet_when: |
  All images were imported, so that the registry holds nothing but copies; no image stream holds
  what was pushed.
examples:
  - name: two pushed images, one of them in two image streams
    registry_configuration: [{registry_configuration: cluster, management_state: Removed}]
    image: [{image: a1, is_managed: 1}, {image: a2, is_managed: 1}, {image: a3}]
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: till, image_stream: cart, tag: v1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a2}
      - {namespace: shop, image_stream: web, tag: v2, image: a3}
    finds: ["the registry is removed, but image streams (2) still have images pushed to it: 2"]
  - name: all were imported
    registry_configuration: [{registry_configuration: cluster, management_state: Removed}]
    image: [{image: a1}]
    tag_event: [{namespace: shop, image_stream: cart, tag: v1, image: a1}]
    finds: []
  - name: it is there
    registry_configuration: [{registry_configuration: cluster, management_state: Managed}]
    image: [{image: a1, is_managed: 1}]
    tag_event: [{namespace: shop, image_stream: cart, tag: v1, image: a1}]
    finds: []
---*/
SELECT
  'Config.imageregistry.operator.openshift.io' AS kind, c.registry_configuration AS name,
  COUNT(DISTINCT i.image) AS images,
  COUNT(DISTINCT e.namespace || '/' || e.image_stream) AS image_streams,
  MIN(e.namespace || '/' || e.image_stream) AS first_image_stream,
  MAX(e.created_at) AS newest_push_at
FROM registry_configuration AS c
CROSS JOIN image AS i
CROSS JOIN tag_event AS e
WHERE c.management_state = 'Removed' AND i.is_managed = 1 AND e.image = i.image
GROUP BY c.registry_configuration;
