/*---
id: annotations-bloated
title: Annotations take most of an object
severity: info
message: "{object} carries annotations of {annotation_bytes}, {share_percent} % of what it takes"
why: |
  Annotations are for small notes. Whole documents in them (the last applied configuration, build
  logs, lists of packages) are stored with every version of the object, sent to everyone who lists
  or watches it, and count against its limit of 1.5 MiB. Keep them elsewhere.
remedy: oc get {resource} -n {object_namespace} {object_name} -o yaml
needs: [ImageStream]
source: "Kubernetes: annotations, 256 KiB in all; etcd: 1.5 MiB an object"
quiet_when: |
  Less than min_bytes, or less than min_percent of the object; the shared catalogue in openshift,
  whose descriptions are annotations of its tags.
parameters:
  min_bytes: {default: 32768, unit: bytes, about: Size from which annotations count.}
  min_percent: {default: 40, unit: percent, about: Share of the object from which they count.}
examples:
  - name: an image stream and an image
    with: {min_bytes: 400}
    image_stream:
      - {namespace: shop, image_stream: cart, stored_bytes: 1000, annotation_bytes: 400}
    image: [{image: "sha256:a1", stored_bytes: 1000, annotation_bytes: 500}]
    finds:
      - "shop/cart carries annotations of 400 B, 40 % of what it takes"
      - "sha256:a1 carries annotations of 500 B, 50 % of what it takes"
  - name: too little of each; too little; the shared catalogue
    with: {min_bytes: 400}
    image_stream:
      - {namespace: shop, image_stream: cart, stored_bytes: 1001, annotation_bytes: 400}
      - {namespace: shop, image_stream: web, stored_bytes: 600, annotation_bytes: 399}
      - {namespace: openshift, image_stream: ruby, stored_bytes: 1000, annotation_bytes: 500}
    image:
      - {image: "sha256:a1", stored_bytes: 1300, annotation_bytes: 500}
      - {image: "sha256:a2", stored_bytes: 399, annotation_bytes: 399}
    finds: []
---*/
WITH annotated AS (
  SELECT namespace, image_stream, '' AS image, 'imagestream' AS resource,
    namespace || '/' || image_stream AS object, image_stream AS object_name,
    namespace AS object_namespace, annotation_bytes, stored_bytes
  FROM image_stream
  WHERE namespace <> 'openshift'
  UNION ALL
  SELECT '', '', image, 'image', image, image, 'default', annotation_bytes, stored_bytes
  FROM image
)
SELECT
  namespace, image_stream, image, resource, object, object_name, object_namespace,
  annotation_bytes, CAST(annotation_bytes * 100 / stored_bytes AS BIGINT) AS share_percent,
  stored_bytes, annotation_bytes AS impact_stored_bytes
FROM annotated
WHERE annotation_bytes >= :min_bytes AND annotation_bytes * 100 >= :min_percent * stored_bytes;
