/*---
id: namespace-holds-most
title: One namespace holds most of the image data in etcd
severity: info
message: "{namespace} takes {stored_bytes} of the image data in etcd, {share_percent} % of it"
why: |
  Etcd is shared by the whole cluster, and no quota of a project bounds what its images take there.
  What one team does with its tags decides how long the quota lasts for all: begin with it.
remedy: oc get imagestreams -n {namespace}
needs: [ImageStream, Image]
source: "Managing images: tags can fill etcd in large clusters"
quiet_when: |
  Less than min_percent of it; all of it is less than min_total_bytes; image streams are in fewer
  than three namespaces. What several namespaces hold together counts for none of them.
parameters:
  min_percent: {default: 50, unit: percent, about: Share of all image data from which to tell.}
  min_total_bytes: {default: 52428800, unit: bytes, about: What all image data must take.}
examples:
  - name: half of it
    with: {min_total_bytes: 2048}
    etcd_ledger: &ledger
      - {namespace: shop, image_stream: cart, cause: history, stored_bytes: 24}
      - {namespace: shop, image_stream: cart, cause: image, stored_bytes: 1000, prunable_bytes: 1}
      - {namespace: till, image_stream: cart, cause: image, stored_bytes: 500}
      - {namespace: lab, image_stream: cart, cause: image, stored_bytes: 500}
      - {namespace: "", cause: unheld-image, stored_bytes: 24}
    finds: ["shop takes 1 KiB of the image data in etcd, 50 % of it"]
  - name: a larger share is asked for; little in all
    with: {min_total_bytes: 2049}
    etcd_ledger: *ledger
    finds: []
  - name: two namespaces, and images that none of them holds alone
    with: {min_total_bytes: 1}
    etcd_ledger:
      - {namespace: shop, cause: image, stored_bytes: 900}
      - {namespace: till, cause: image, stored_bytes: 100}
    finds: []
  - name: shared images take most
    with: {min_total_bytes: 1}
    etcd_ledger:
      - {namespace: "", cause: shared-image, stored_bytes: 900}
      - {namespace: shop, cause: image, stored_bytes: 10}
      - {namespace: till, cause: image, stored_bytes: 10}
      - {namespace: lab, cause: image, stored_bytes: 10}
    finds: []
---*/
WITH held AS (
  SELECT namespace, SUM(stored_bytes) AS stored_bytes, SUM(prunable_bytes) AS prunable_bytes
  FROM etcd_ledger
  GROUP BY namespace
),
total AS (
  SELECT SUM(stored_bytes) AS total_bytes,
    COUNT(CASE WHEN namespace <> '' THEN 1 END) AS namespaces
  FROM held
)
SELECT
  h.namespace, h.stored_bytes, t.total_bytes, t.namespaces, h.prunable_bytes,
  CAST(h.stored_bytes * 100 / t.total_bytes AS BIGINT) AS share_percent,
  h.prunable_bytes AS impact_stored_bytes
FROM held AS h
CROSS JOIN total AS t
WHERE h.namespace <> '' AND t.namespaces >= 3 AND t.total_bytes >= :min_total_bytes
  AND h.stored_bytes * 100 >= :min_percent * t.total_bytes;
