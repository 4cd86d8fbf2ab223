/*---
id: images-not-read
title: Image streams were exported without images
severity: warning
message: "the export has no images, but image streams: {image_streams}, with revisions: {revisions}"
why: |
  Sizes, layers, platforms, dates and signatures are in the image objects, which belong to no
  namespace and need a right of their own (get and list images, as cluster-reader has it). Without
  them nothing is told of them, and a plan of what pruning would remove has nothing to remove.
remedy: oc get images.image.openshift.io -o json
needs: [ImageStream]
source: "oc adm prune images; tagtidy: docs/collecting.md"
quiet_when: No history holds anything; images were read, though there were none.
examples:
  - name: none was read
    coverage:
      - {kind: ImageStream, namespace: "*", objects: 1}
      - {kind: Image, namespace: "", lost: 1}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a1}
    finds: ["the export has no images, but image streams: 1, with revisions: 2"]
  - name: an empty list
    coverage: [{kind: Image, namespace: "", basis: empty list}]
    tag_event: [{namespace: shop, image_stream: cart, tag: v1, image: a1}]
    finds: []
  - name: some, one of which was lost
    coverage: [{kind: Image, namespace: "", objects: 1, lost: 1}]
    tag_event: [{namespace: shop, image_stream: cart, tag: v1, image: a1}]
    finds: []
  - name: references only
    tag_event: [{namespace: shop, image_stream: cart, tag: v1, image: ""}]
    finds: []
---*/
WITH read_images AS (
  SELECT COUNT(*) AS lists FROM coverage
  WHERE kind = 'Image' AND (objects > 0 OR lost = 0)
  HAVING COUNT(*) = 0
)
SELECT
  COUNT(DISTINCT e.namespace || '/' || e.image_stream) AS image_streams,
  COUNT(*) AS revisions,
  MAX(e.created_at) AS newest_revision_at
FROM read_images AS r
CROSS JOIN tag_event AS e
WHERE e.image <> ''
HAVING COUNT(*) > 0;
