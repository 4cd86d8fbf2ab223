/*---
id: exports-disagree
title: Image streams lie in a namespace that is not there
severity: warning
message: "{namespace} has image streams ({image_streams}), but is not in the list of namespaces"
why: |
  The lists were exported at different times, between which a namespace was deleted, or of different
  clusters. What is judged from one against the other is then wrong either way: export everything
  anew, in one go.
remedy: oc get namespaces -o json
needs: [ImageStream]
needs_complete: [Namespace]
source: "tagtidy: docs/collecting.md"
quiet_when: |
  Manifests without a namespace, as they lie in a repository; as many namespaces are missing as
  are listed, since then only some were exported.
examples:
  - name: a namespace that is not listed
    namespace: [{namespace: till}, {namespace: lab}]
    image_stream: [{namespace: shop, image_stream: cart}, {namespace: shop, image_stream: web}]
    finds: ["shop has image streams (2), but is not in the list of namespaces"]
  - name: a single namespace was exported
    namespace: [{namespace: till}]
    image_stream: [{namespace: shop, image_stream: cart}]
    finds: []
  - name: it is listed; no namespace
    namespace: [{namespace: shop}, {namespace: lab}, {namespace: till}]
    image_stream: [{namespace: shop, image_stream: cart}, {image_stream: web}]
    finds: []
---*/
WITH unlisted AS (
  SELECT
    namespace, COUNT(*) AS image_streams, MIN(image_stream) AS first_image_stream,
    MAX(created_at) AS newest_image_stream_at
  FROM image_stream
  WHERE namespace <> '' AND namespace NOT IN (SELECT namespace FROM namespace)
  GROUP BY namespace
)
SELECT namespace, image_streams, first_image_stream, newest_image_stream_at
FROM unlisted
WHERE (SELECT COUNT(*) FROM namespace) > (SELECT COUNT(*) FROM unlisted);
