/*---
id: managed-fields-bloated
title: Managed fields take most of an object
severity: info
message: "{object} has managed fields of {managed_field_bytes}, {share_percent} % of what it takes"
why: |
  metadata.managedFields notes who set each field, one entry for each tool that ever wrote, and each
  tag adds to it. On an image stream of many tags it can outgrow the tags themselves, is stored
  with every version and counts against the limit of 1.5 MiB. Fewer tags, and one writer, help.
remedy: oc get {resource} -n {object_namespace} {object_name} -o yaml --show-managed-fields
needs: [ImageStream]
source: "Kubernetes: server-side apply, managed fields; etcd: 1.5 MiB an object"
quiet_when: |
  Less than min_bytes, or less than min_percent of the object; the shared catalogue in openshift.
  oc get hides managed fields unless it is told to show them: then nothing is known of them.
parameters:
  min_bytes: {default: 32768, unit: bytes, about: Size from which they count.}
  min_percent: {default: 40, unit: percent, about: Share of the object from which they count.}
examples:
  - name: an image stream and an image
    with: {min_bytes: 400}
    image_stream:
      - {namespace: shop, image_stream: cart, stored_bytes: 1000, managed_field_bytes: 400}
    image: [{image: "sha256:a1", stored_bytes: 1000, managed_field_bytes: 500}]
    finds:
      - "shop/cart has managed fields of 400 B, 40 % of what it takes"
      - "sha256:a1 has managed fields of 500 B, 50 % of what it takes"
  - name: too little of each; too little; the shared catalogue
    with: {min_bytes: 400}
    image_stream:
      - {namespace: shop, image_stream: cart, stored_bytes: 1001, managed_field_bytes: 400}
      - {namespace: shop, image_stream: web, stored_bytes: 600, managed_field_bytes: 399}
      - {namespace: openshift, image_stream: ruby, stored_bytes: 1000, managed_field_bytes: 500}
    image:
      - {image: "sha256:a1", stored_bytes: 1300, managed_field_bytes: 500}
      - {image: "sha256:a2", stored_bytes: 399, managed_field_bytes: 399}
    finds: []
---*/
WITH managed AS (
  SELECT namespace, image_stream, '' AS image, 'imagestream' AS resource,
    namespace || '/' || image_stream AS object, image_stream AS object_name,
    namespace AS object_namespace, managed_field_bytes, stored_bytes
  FROM image_stream
  WHERE namespace <> 'openshift'
  UNION ALL
  SELECT '', '', image, 'image', image, image, 'default', managed_field_bytes, stored_bytes
  FROM image
)
SELECT
  namespace, image_stream, image, resource, object, object_name, object_namespace,
  managed_field_bytes,
  CAST(managed_field_bytes * 100 / stored_bytes AS BIGINT) AS share_percent,
  stored_bytes
FROM managed
WHERE managed_field_bytes >= :min_bytes
  AND managed_field_bytes * 100 >= :min_percent * stored_bytes;
