/*---
id: etcd-quota-share
title: Image data takes a large share of etcd
severity: warning
message: "image streams and images take {total_bytes} in etcd, {share_percent} % of its quota"
why: |
  At its quota etcd refuses every write, and the whole cluster stands still until someone makes
  room. Image data grows with every build and import and shrinks only when tags are deleted and
  images pruned; secrets, events and custom resources need the rest.
remedy: oc adm prune images
needs: [ImageStream, Image]
source: "Managing images: tags can fill etcd in large clusters; etcd --quota-backend-bytes, 8 GiB"
quiet_when: |
  Less than warn_percent of the quota. It is the size of the objects, not of the database, which
  also holds old versions until it is compacted and free pages until it is defragmented.
parameters:
  quota_bytes: {default: 8589934592, unit: bytes, about: What etcd may hold.}
  warn_percent: {default: 25, unit: percent, about: Share of it from which to warn.}
examples:
  - name: a quarter of 4 KiB
    with: {quota_bytes: 4096}
    etcd_ledger:
      - {namespace: shop, cause: history, stored_bytes: 24, prunable_bytes: 8}
      - {namespace: shop, cause: image, stored_bytes: 1000}
    finds: ["image streams and images take 1 KiB in etcd, 25 % of its quota"]
  - name: a little less
    with: {quota_bytes: 4100}
    etcd_ledger: [{namespace: shop, cause: image, stored_bytes: 1024}]
    finds: []
---*/
SELECT
  SUM(stored_bytes) AS total_bytes,
  CAST(SUM(stored_bytes) * 100 / :quota_bytes AS BIGINT) AS share_percent,
  SUM(prunable_bytes) AS prunable_bytes,
  SUM(retirable_bytes) AS retirable_bytes,
  SUM(prunable_bytes) AS impact_stored_bytes
FROM etcd_ledger
HAVING SUM(stored_bytes) * 100 >= :quota_bytes * :warn_percent;
